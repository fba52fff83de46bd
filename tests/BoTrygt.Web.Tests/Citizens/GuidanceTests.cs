using System.Net;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Citizens;

[Collection(SharedDevelopmentSite.Name)]
public sealed class GuidanceTests(DevelopmentSite site)
{
    private static readonly string[] Themes = ["nabohjaelp", "skalsikring", "trygge-boligomraader", "haeleri", "opdagelsesrisiko"];

    private IEnumerable<Page> Articles => Shipped.Articles.Select(article => site[$"/raad/{article.Theme}/{article.Slug}"]);

    [Fact]
    public void At_least_twenty_articles_are_linked_over_the_five_themes()
    {
        Assert.InRange(Shipped.Articles.Count, 20, 200);
        Assert.All(Articles, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.All(Themes, theme => Assert.InRange(site[$"/raad/{theme}"].Document.QuerySelectorAll($".card a[href^='/raad/{theme}/']").Length, 2, 20));
    }

    [Fact]
    public void An_article_gives_one_thing_to_do_today() =>
        Assert.All(Articles, page => Assert.InRange(Page.WordsOf(Assert.Single(page.Document.QuerySelectorAll(".do-today > p"))).Length, 20, 200));

    [Fact]
    public void An_article_says_where_to_call() => Assert.All(Articles, page =>
    {
        Assert.NotNull(page.Document.QuerySelector("main a[href='tel:112']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='tel:114']"));
    });

    [Fact]
    public void An_article_says_when_it_is_read_again() =>
        Assert.All(Articles, page => Assert.Matches(@"læser rådet igennem igen senest \d{1,2}\. [a-z]+ 20\d\d\.", page.Words));

    [Fact]
    public void An_article_has_the_text_of_its_file() => Assert.All(Shipped.Articles, article =>
    {
        var opening = Repository.Text($"src/BoTrygt.Database/Seed/Articles/{article.Theme}/{article.Slug}.md").Split("\n\n")[1].Trim();

        Assert.Contains(string.Join(' ', opening.Split()), site[$"/raad/{article.Theme}/{article.Slug}"].Words, StringComparison.Ordinal);
    });

    [Fact]
    public void Advice_on_doors_and_windows_keeps_the_way_out_free() =>
        Assert.Contains(Articles, page => page.Path.StartsWith("/raad/skalsikring/", StringComparison.Ordinal) && page.Words.Contains("brand", StringComparison.Ordinal));

    [Theory]
    [InlineData("/raad/ukendt")]
    [InlineData("/raad/ukendt/terrassedoeren")]
    [InlineData("/raad/skalsikring/ukendt")]
    [InlineData("/raad/nabohjaelp/terrassedoeren")]
    public async Task Unknown_advice_is_404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await site.Portal.Visitor().OpenAsync(path)).Status);
}
