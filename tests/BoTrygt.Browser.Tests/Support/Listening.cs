using System.Collections.Concurrent;

namespace BoTrygt.Browser.Tests.Support;

/// <summary>Hears what no page may do: errors, breaches of the content security policy, strangers, failed requests.</summary>
internal sealed class Listening(Uri portal)
{
    private readonly ConcurrentQueue<string> _complaints = new();

    /// <summary>Addresses that the test knows to be missing: the browser's own line about them is no complaint.</summary>
    public ConcurrentDictionary<string, bool> Missing { get; } = new();

    /// <summary>Statuses that the test itself brings about.</summary>
    private IReadOnlyList<int> _expected = [];

    public IEnumerable<string> Complaints => _complaints;

    public void Expect(IReadOnlyList<int> statuses) => _expected = statuses;

    public async Task ToAsync(IBrowserContext context)
    {
        context.Console += (_, line) => HearConsole(line);
        context.WebError += (_, error) => _complaints.Enqueue($"page error: {error.Error}");
        context.Request += (_, request) => HearRequest(new Uri(request.Url));
        context.RequestFailed += (_, request) => HearFailure(request);
        await context.ExposeFunctionAsync("tellOfBreach", (string breach) => _complaints.Enqueue($"content security policy: {breach}"));
        await context.AddInitScriptAsync(Probe.Read("breaches"));
    }

    private void HearConsole(IConsoleMessage line)
    {
        var isExpected = line.Text.Contains("404", StringComparison.Ordinal) && Missing.Keys.Any(path => line.Location.StartsWith(new Uri(portal, path).ToString(), StringComparison.Ordinal));
        isExpected |= _expected.Any(status => line.Text.Contains($"status of {status}", StringComparison.Ordinal));
        if (line.Type is "error" or "warning" && !isExpected)
        {
            _complaints.Enqueue($"console {line.Type}: {line.Text} ({line.Location})");
        }
    }

    /// <summary>What the browser itself gives up is right: a page that turns out to be a download, a picture of a page that one has left.</summary>
    private void HearFailure(IRequest request)
    {
        if (request.Failure != "net::ERR_ABORTED")
        {
            _complaints.Enqueue($"failed request: {request.Url} {request.Failure}");
        }
    }

    private void HearRequest(Uri address)
    {
        if (address.Scheme is not ("data" or "blob" or "about") && address.Authority != portal.Authority)
        {
            _complaints.Enqueue($"request to a stranger: {address}");
        }
    }
}
