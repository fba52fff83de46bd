using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Running;

/// <summary>The log tells what kind of page was opened, never which, and never what was typed.</summary>
public sealed class LogTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private readonly HttpClient _visitor = portal.Visitor();

    [Theory]
    [InlineData("/find?sted=HEMMELIG", "find", "HEMMELIG")]
    [InlineData("/find?sted=Hirtshals", "find", "irtshals")]
    [InlineData("/bo-trygt-i/solroed", "bo-trygt-i/{slug}", "solroed")]
    [InlineData("/bo-trygt-i/hemmeligt-sted", "bo-trygt-i/{slug}", "hemmeligt")]
    [InlineData("/tal/solroed.csv", "tal/{slug}.csv", "solroed")]
    [InlineData("/raad/haeleri/hemmelig", "raad/{theme}/{article}", "hemmelig")]
    [InlineData("/hemmelig/adresse?navn=Hansen", "-", "emmelig")]
    public async Task A_request_is_one_line_with_the_pattern_of_its_route(string path, string route, string secret)
    {
        portal.Log.Clear();
        await _visitor.OpenAsync(path, ("User-Agent", "Hemmeligt Apparat"), ("Referer", "https://hemmelig.example/"), ("Cookie", "hemmelig=1"));

        Assert.Contains($"\"Route\":\"{route}\"", Assert.Single(portal.Log.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase) || line.Contains("emmelig", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_page_from_the_cache_is_a_line_too()
    {
        await _visitor.OpenAsync("/om");
        portal.Log.Clear();
        await _visitor.OpenAsync("/om");

        Assert.Contains("\"Route\":\"om\"", Assert.Single(portal.Log.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statements_are_not_written_down()
    {
        portal.Log.Clear();
        await _visitor.OpenAsync("/find?sted=Viby");

        Assert.DoesNotContain(portal.Log.Lines, line => line.Contains("SELECT", StringComparison.Ordinal));
    }
}
