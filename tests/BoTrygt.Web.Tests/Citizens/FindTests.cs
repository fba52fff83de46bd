using System.Net;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Citizens;

/// <summary>The search for a place, over a real connection: what people type comes as they send it.</summary>
public sealed class FindTests(FindTests.RealPortal portal) : IClassFixture<FindTests.RealPortal>, IDisposable
{
    private readonly HttpClient _visitor = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };

    public static TheoryData<string> StrangeTexts =>
    [
        "%00", "a%00b", "%ED%A0%80", "%FF%FE", "%EF%BF%BE", "%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D", "%F0%9F%8F%A0%F0%9F%91%AE", "%3Cscript%3Ealert(1)%3C/script%3E",
        "%27%20OR%201=1--", "%25%25", "%0D%0ASet-Cookie:x=1", "..%2F..%2Fetc", "%7B%7B7*7%7D%7D", new string('å', 500), new string('1', 500), "K%C3%B8benhavn%20K&sted=Aarhus", "%", "%C3",
    ];

    public void Dispose() => _visitor.Dispose();

    [Theory]
    [InlineData("Århus", "aarhus")]
    [InlineData("aarhus", "aarhus")]
    [InlineData("Aarhus Kommune", "aarhus")]
    [InlineData("  arhus ", "aarhus")]
    [InlineData("KØBENHAVN", "koebenhavn")]
    [InlineData("kobenhavn", "koebenhavn")]
    [InlineData("Koebenhavn", "koebenhavn")]
    [InlineData("solrod", "solroed")]
    [InlineData("lyngby taarbæk", "lyngby-taarbaek")]
    [InlineData("8000", "aarhus")]
    [InlineData("DK-8000", "aarhus")]
    [InlineData("Risskov", "aarhus")]
    public async Task A_place_in_any_spelling_leads_to_its_page(string text, string slug)
    {
        var page = await FindAsync(text);

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Equal($"/bo-trygt-i/{slug}", page.Location);
    }

    [Fact]
    public async Task A_name_of_several_places_gives_a_choice()
    {
        var page = await FindAsync("Viby");
        var places = page.Document.QuerySelectorAll("main .places a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("/bo-trygt-i/aarhus", places);
        Assert.Contains("/bo-trygt-i/roskilde", places);
    }

    [Fact]
    public async Task A_slip_of_the_finger_gets_a_guess() =>
        Assert.NotNull((await FindAsync("Hjøring")).Document.QuerySelector("main .places a[href='/bo-trygt-i/hjoerring']"));

    [Fact]
    public async Task Nonsense_gets_a_friendly_answer_and_what_was_typed()
    {
        var page = await FindAsync("asdfqwer");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Vi kender ikke »asdfqwer«", page.Words, StringComparison.Ordinal);
        Assert.Equal("asdfqwer", page.Document.QuerySelector("input[name=sted]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/find")]
    [InlineData("/find?sted=")]
    [InlineData("/find?sted=%20%20")]
    public async Task An_empty_search_is_the_search_field(string path)
    {
        var page = await _visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("Find din kommune", page.Document.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(StrangeTexts))]
    public async Task Strange_text_never_breaks_a_page(string text)
    {
        foreach (var path in new[] { $"/find?sted={text}", $"/bo-trygt-i/{text}", $"/tal/{text}", $"/raad/{text}", $"/raad/skalsikring/{text}" })
        {
            var page = await _visitor.OpenAsync(path);

            Assert.True((int)page.Status < 500, $"{path}: {page.Status}");
            Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
            Assert.Null(page.Header("Set-Cookie"));
        }
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text()
    {
        var page = await FindAsync("<img src=x>\" autofocus x=\"");

        Assert.Empty(page.Document.QuerySelectorAll("main img, [autofocus]"));
        Assert.Contains("<img src=x>", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asdfqwer")]
    [InlineData("Aarhus")]
    public async Task What_people_search_for_is_kept_nowhere(string text)
    {
        var first = await FindAsync(text);
        portal.Statements.Clear();
        var second = await FindAsync(text);

        Assert.Equal("no-store", first.Header("Cache-Control"));
        Assert.Null(second.Header("ETag"));
        Assert.Null(second.Header("Set-Cookie"));
        Assert.NotEqual(0, portal.Statements.Count);
    }

    private Task<Page> FindAsync(string text) => _visitor.OpenAsync($"/find?sted={Uri.EscapeDataString(text)}");

    public sealed class RealPortal : PortalFactory
    {
        public RealPortal()
        {
            UseKestrel(0);
            StartServer();
        }
    }
}
