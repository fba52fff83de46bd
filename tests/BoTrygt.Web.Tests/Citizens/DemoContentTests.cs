using System.Net;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Citizens;

[Collection(SharedDevelopmentSite.Name)]
public sealed class DemoContentTests(DevelopmentSite site)
{
    [Fact]
    public void Every_invented_initiative_bears_its_mark() => Assert.All(Shipped.DemoInitiatives, initiative =>
    {
        var page = site[Shipped.Places.Single(place => place.Code == initiative.Code).Address];
        var shown = Assert.Single(page.Document.QuerySelectorAll(".initiative"), card => Page.WordsOf(card.QuerySelector("h3")) == initiative.Title);

        Assert.Equal("Eksempel – ikke en rigtig indsats", Page.WordsOf(shown.QuerySelector(".demo-mark")));
    });

    [Fact]
    public void No_invented_initiative_stands_anywhere_else() => Assert.All(site.Pages, page =>
        Assert.Equal(page.Document.QuerySelectorAll(".initiative").Length, page.Document.QuerySelectorAll(".initiative .demo-mark").Length));
}

/// <summary>An installation starts with reference data alone: what people have to approve is not shown.</summary>
[Collection(SharedProductionSite.Name)]
public sealed class FreshInstallationTests(ProductionSite site)
{
    [Fact]
    public void It_shows_no_demo_content() => Assert.All(site.Pages, page => Assert.Empty(page.Document.QuerySelectorAll(".demo-mark, .initiative")));

    [Fact]
    public void It_has_no_page_for_a_draft() =>
        Assert.DoesNotContain(site.All.Keys, path => path.StartsWith("/raad/", StringComparison.Ordinal) && path.Count(letter => letter == '/') > 2 && !path.EndsWith("/feed.atom", StringComparison.Ordinal));

    [Fact]
    public async Task A_draft_cannot_be_opened_by_its_address()
    {
        using var visitor = site.Portal.Visitor();
        foreach (var (theme, slug) in Shipped.Articles)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/raad/{theme}/{slug}")).Status);
        }
    }

    [Fact]
    public void Its_guidance_says_that_it_is_on_the_way() =>
        Assert.All(site.Pages.Where(page => page.Path.StartsWith("/raad", StringComparison.Ordinal)), page => Assert.Contains("på vej", page.Words, StringComparison.Ordinal));

    [Fact]
    public void Its_partnerships_say_that_nothing_was_told_yet() => Assert.All(Shipped.Places.Where(place => place.IsPartner), place =>
        Assert.Contains("Partnerskabet har ikke fortalt om sine indsatser endnu", site[place.Address].Words, StringComparison.Ordinal));

    [Fact]
    public async Task The_page_of_components_is_not_there() => Assert.Equal(HttpStatusCode.NotFound, (await site.Portal.Visitor().OpenAsync("/stil")).Status);

    [Fact]
    public void Contact_details_that_nobody_entered_are_not_invented() =>
        Assert.All(site.Pages, page => Assert.Empty(page.Document.QuerySelectorAll("a[href^='tel:']:not([href='tel:112']):not([href='tel:114']), a[href^='mailto:']")));
}
