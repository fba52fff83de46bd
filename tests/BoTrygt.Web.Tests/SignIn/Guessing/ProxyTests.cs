using System.Net;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.SignIn.Guessing;

/// <summary>Nobody gets another count by writing addresses into a header; those behind a proxy are told apart.</summary>
public sealed class ProxyTests
{
    private const string Header = "X-Forwarded-For";

    [Theory]
    [InlineData("203.0.113.9", "{0}")]
    [InlineData("203.0.113.9", "127.0.0.1, {0}")]
    [InlineData("127.0.0.1", "{0}, 203.0.113.9")]
    [InlineData("127.0.0.1", "{0}, 127.0.0.1, 203.0.113.9")]
    [InlineData("10.0.0.4", "{0}, 203.0.113.9")]
    [InlineData("127.0.0.1", "{0}, 203.0.113.9, 10.0.0.7")]
    [InlineData("10.1.0.4", "{0}, 203.0.113.9")]
    public async Task What_a_visitor_writes_gives_no_other_count(string remote, string header)
    {
        await using var portal = Guarded();
        await GuessAsync(portal, remote, number => string.Format(System.Globalization.CultureInfo.InvariantCulture, header, $"198.51.100.{number}"));

        using var next = new Browser(portal, (RemoteAddress.Header, remote), (Header, string.Format(System.Globalization.CultureInfo.InvariantCulture, header, "198.51.100.250")));
        Assert.Equal(429, (int)(await next.SignInAsync()).Status);
    }

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.9", "203.0.113.10")]
    [InlineData("10.0.0.4", "203.0.113.9", "203.0.113.10")]
    [InlineData("127.0.0.1", "203.0.113.9, 10.0.0.7", "203.0.113.10, 10.0.0.7")]
    public async Task Two_who_come_through_a_known_proxy_are_told_apart(string remote, string one, string other)
    {
        await using var portal = Guarded();
        await GuessAsync(portal, remote, _ => one);

        using var next = new Browser(portal, (RemoteAddress.Header, remote), (Header, other));
        Assert.Equal(HttpStatusCode.Found, (await next.SignInAsync()).Status);
    }

    private static PortalFactory Guarded() => new() { AlsoServices = RemoteAddress.Add, Settings = new() { ["Proxy:Addresses"] = "10.0.0.0/24" } };

    private static async Task GuessAsync(PortalFactory portal, string remote, Func<int, string> header)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            using var browser = new Browser(portal, (RemoteAddress.Header, remote), (Header, header(number)));
            return await browser.SignInAsync("findes.ikke@kommune.example", "gæt");
        }));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
    }
}
