using AngleSharp.Dom;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Citizens.Places;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Citizens;

/// <summary>The page of a kommune that has adapted all guidance there is: a telephone shows what to do now, and the rest to whoever asks.</summary>
public sealed class LocalGuidanceTests : IAsyncLifetime
{
    private const string Guidance = "main a[href^='/bo-trygt-i/aarhus/raad/']";
    private Page _page = null!;
    private int _all;

    private PortalFactory Portal { get; } = new();

    public async Task InitializeAsync()
    {
        await using var db = Portal.Database.Open();
        var aarhus = await db.Partnerships.SingleAsync(row => row.MunicipalityCode == "751");
        foreach (var article in await db.PublishedArticles.Where(row => row.PartnershipId == null && row.State == PublicState.Published).ToListAsync())
        {
            var copy = db.PublishedAdaptations.Add(new() { PartnershipId = aarhus.Id, ArticleId = article.ArticleId }).Entity;
            copy.Show(article.Content, article.Revision, LocalAdaptation.Adopt(article.Content.Blocks), article.PublishedAt);
        }

        _all = db.PublishedAdaptations.Local.Count;
        await db.SaveChangesAsync();
        using var visitor = Portal.Visitor();
        _page = await visitor.OpenAsync("/bo-trygt-i/aarhus");
    }

    public Task DisposeAsync() => Portal.DisposeAsync().AsTask();

    [Fact]
    public void Every_article_stands_on_the_page_once() => Assert.Equal(_all, _page.Document.QuerySelectorAll(Guidance).Select(link => link.GetAttribute("href")).Distinct().Count());

    [Fact]
    public void What_to_do_in_this_season_comes_first_then_three_and_the_others_are_folded_under_their_themes()
    {
        var links = _page.Document.QuerySelectorAll(Guidance).ToList();
        var (shown, folded) = (links.Where(link => link.Closest("details") is null).ToList(), links.Where(link => link.Closest("details") is not null).ToList());

        Assert.Equal(_all, links.Count);
        Assert.Equal(["aarstid", "aarstid", "aarstid", "lokale-raad", "lokale-raad", "lokale-raad"], shown.Select(SectionOf));
        Assert.Equal($"Vis {folded.Count} flere råd", Page.WordsOf(folded[0].Closest("details")?.QuerySelector("summary")));
        Assert.Equal(folded.Select(ThemeOf).Distinct().Count(), _page.Document.QuerySelectorAll("[aria-labelledby=lokale-raad] details h3").Length);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(3, 3, 0)]
    [InlineData(4, 4, 0)]
    [InlineData(5, 3, 2)]
    [InlineData(24, 3, 21)]
    public void One_alone_is_not_folded(int all, int first, int others)
    {
        var list = Enumerable.Range(0, all).Fold();

        Assert.Equal((first, others), (list.First.Count, list.Others.Count));
        Assert.Equal(Enumerable.Range(0, all), list.First.Concat(list.Others));
    }

    private static string? SectionOf(IElement link) => link.Closest("section")?.GetAttribute("aria-labelledby");

    private static string? ThemeOf(IElement link) => link.GetAttribute("href")?.Split('/')[^2];
}
