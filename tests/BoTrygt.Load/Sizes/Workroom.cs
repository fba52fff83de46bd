using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Database.Seed;

namespace BoTrygt.Load.Sizes;

/// <summary>A made-up person's browser in the workroom of one portal.</summary>
internal sealed partial class Workroom : IDisposable
{
    private readonly HttpClient _browser;

    private Workroom(Server server) =>
        (Server, _browser) = (server, new HttpClient(new SocketsHttpHandler { UseProxy = false, CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new($"http://127.0.0.1:{server.Port}") });

    public Server Server { get; }

    /// <summary>Somebody without an account.</summary>
    public static Workroom Visit(Server server) => new(server);

    public static Workroom SignIn(Server server, string name)
    {
        var workroom = new Workroom(server);
        workroom.Post("/log-ind", "/log-ind", new() { ["Email"] = name + DemoAccounts.Domain, ["Password"] = DemoAccounts.Password });
        return workroom;
    }

    /// <summary>Sends a form that is done with when it leads on.</summary>
    /// <param name="page">Where the form stands.</param>
    /// <param name="path">Where it is sent.</param>
    /// <param name="fields">But for the token.</param>
    /// <exception cref="LoadException">It is refused.</exception>
    public void Post(string page, string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = Token().Match(Get(page)).Groups[1].Value });
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        using var answer = _browser.Send(request);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new LoadException($"{path} answers {answer.StatusCode}.");
        }
    }

    /// <summary>The tag by which a browser knows the page again.</summary>
    public string? TagOf(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = _browser.Send(request);
        return answer.Headers.ETag?.Tag;
    }

    /// <summary>The page as text.</summary>
    /// <exception cref="LoadException">It is not there.</exception>
    public string Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var answer = _browser.Send(request);
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        return answer.StatusCode == HttpStatusCode.OK ? reader.ReadToEnd() : throw new LoadException($"{path} answers {answer.StatusCode}.");
    }

    public void Dispose() => _browser.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
