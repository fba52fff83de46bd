using System.Net;
using System.Net.Sockets;

namespace BoTrygt.Integrations.Links;

/// <summary>Asks whether a page is there. Only the open internet, on the ports of the web; also after a redirect.</summary>
public sealed class LinkProbe : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Func<IPEndPoint, bool> _mayAsk;
    private readonly HttpClient _http;

    public LinkProbe()
        : this(PublicAddress.IsWebsite)
    {
    }

    /// <param name="mayAsk">Which places may be asked: for tests, whose server is on this machine.</param>
    internal LinkProbe(Func<IPEndPoint, bool> mayAsk)
    {
        _mayAsk = mayAsk;
        _http = new(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            MaxAutomaticRedirections = MostRedirects,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Patience,
        };
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("BoTrygt-linktjek/1.0");
    }

    /// <summary>
    /// The page is there, or at least somebody who knows it: a page that asks for a password, or is tired of being asked, is no
    /// dead link. False when nothing answers, or the answer is that there is no such page.
    /// </summary>
    public async Task<bool> AnswersAsync(Uri address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        try
        {
            var status = await AskAsync(HttpMethod.Head, address, cancellation);
            return IsThere(status) || (status is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented or HttpStatusCode.NotFound && IsThere(await AskAsync(HttpMethod.Get, address, cancellation)));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpStatusCode> AskAsync(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        return answer.StatusCode;
    }

    private static bool IsThere(HttpStatusCode status) =>
        (int)status < 400 || status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests or HttpStatusCode.NotAcceptable;

    /// <summary>The name is looked up once, and what was looked at is what is connected to.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = addresses.Where(address => _mayAsk(new(address, context.DnsEndPoint.Port))).ToArray();
        if (allowed.Length == 0 || allowed.Length < addresses.Length)
        {
            throw new HttpRequestException($"{context.DnsEndPoint.Host} is not of the open internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
