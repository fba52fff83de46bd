using System.Net;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Cost;

/// <summary>A page is made once for all visitors, in each form it is sent in.</summary>
public sealed class CachedPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private readonly HttpClient _visitor = portal.Visitor();

    [Theory]
    [InlineData("/")]
    [InlineData("/bo-trygt-i/aarhus")]
    [InlineData("/partnerskaber")]
    [InlineData("/raad/skalsikring/terrassedoeren")]
    [InlineData("/tal")]
    [InlineData("/tal/aarhus.csv")]
    [InlineData("/om")]
    public async Task A_second_visitor_costs_no_statement(string path)
    {
        var first = await _visitor.OpenAsync(path);
        portal.Statements.Clear();
        var second = await _visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.Header("ETag"), second.Header("ETag"));
        Assert.Equal("no-cache", second.Header("Cache-Control"));
        Assert.Empty(portal.Statements.Texts);
    }

    [Fact]
    public async Task A_visitor_who_comes_back_gets_no_body()
    {
        var first = await _visitor.OpenAsync("/tal/solroed", ("Accept-Encoding", "br"));
        var second = await _visitor.OpenAsync("/tal/solroed", ("Accept-Encoding", "br"), ("If-None-Match", first.Header("ETag")!));

        Assert.Equal(HttpStatusCode.NotModified, second.Status);
        Assert.Empty(second.Body);
        Assert.Equal(first.Header("ETag"), second.Header("ETag"));
    }

    [Fact]
    public async Task A_visitor_with_an_old_copy_gets_the_page() =>
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/tal/solroed", ("If-None-Match", "\"gammel\""))).Status);

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("", null)]
    public async Task A_page_is_packed_as_the_visitor_can_unpack_it(string accepted, string? encoding)
    {
        var plain = await _visitor.OpenAsync("/om");
        var packed = await _visitor.OpenAsync("/om", ("Accept-Encoding", accepted));

        Assert.Equal(encoding, packed.Header("Content-Encoding"));
        Assert.Equal(plain.Body, packed.Unpacked().Body);
        Assert.Equal("Accept-Encoding", packed.Header("Vary"));
    }

    [Fact]
    public async Task A_star_does_not_bring_back_what_was_refused() =>
        Assert.NotEqual("br", (await _visitor.OpenAsync("/om", ("Accept-Encoding", "br;q=0, *"))).Header("Content-Encoding"));

    [Theory]
    [InlineData("gzip, br;q=0.5", "br")]
    [InlineData("identity, br;q=0.5, gzip;q=0.5", "br")]
    [InlineData("*", "gzip")]
    [InlineData("br;q=0.1, gzip;q=0.9", "gzip")]
    public async Task A_visitor_with_odd_wishes_does_not_spoil_the_copy_for_the_next(string odd, string common)
    {
        var path = $"/bo-trygt-i/{Shipped.Places[odd.Length].Slug}";
        await _visitor.OpenAsync(path, ("Accept-Encoding", odd));
        var page = await _visitor.OpenAsync(path, ("Accept-Encoding", common));

        Assert.Equal(common, page.Header("Content-Encoding"));
    }

    [Fact]
    public async Task A_query_string_makes_no_copy_of_its_own()
    {
        var first = await _visitor.OpenAsync("/raad/haeleri");
        portal.Statements.Clear();
        var second = await _visitor.OpenAsync("/raad/haeleri?utm_source=x&a=1");

        Assert.Equal(first.Header("ETag"), second.Header("ETag"));
        Assert.Empty(portal.Statements.Texts);
    }

    [Theory]
    [InlineData("Host")]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Original-URL")]
    public async Task What_a_visitor_calls_the_portal_reaches_no_other_visitor(string header)
    {
        var path = $"/bo-trygt-i/laesoe?{header}";
        await _visitor.OpenAsync(path, (header, "ond.example"));
        var next = await _visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.DoesNotContain("ond.example", next.Html + next.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_not_kept()
    {
        await _visitor.OpenAsync("/bo-trygt-i/atlantis");
        portal.Statements.Clear();
        var again = await _visitor.OpenAsync("/bo-trygt-i/atlantis");

        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.NotEmpty(portal.Statements.Texts);
    }

    [Fact]
    public async Task Twenty_visitors_at_once_cost_as_much_as_one()
    {
        portal.Statements.Clear();
        await _visitor.OpenAsync("/bo-trygt-i/greve");
        var one = portal.Statements.Count;
        portal.Statements.Clear();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _visitor.OpenAsync("/bo-trygt-i/furesoe")));

        Assert.Equal(one, portal.Statements.Count);
    }
}
