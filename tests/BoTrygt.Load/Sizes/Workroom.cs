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

    public static Workroom SignIn(Server server, string name)
    {
        var workroom = new Workroom(server);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = name + DemoAccounts.Domain,
            ["Password"] = DemoAccounts.Password,
            ["__RequestVerificationToken"] = Token().Match(workroom.Get("/log-ind")).Groups[1].Value,
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/log-ind") { Content = form };
        using var answer = workroom._browser.Send(request);
        return answer.StatusCode == HttpStatusCode.Redirect ? workroom : throw new LoadException($"{name} could not sign in: {answer.StatusCode}.");
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
