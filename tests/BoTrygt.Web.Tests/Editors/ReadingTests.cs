using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Feeds, the list for search engines, previews; and drafts in none of them.</summary>
public sealed class ReadingTests : EditorTest
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/raad/feed.atom")]
    [InlineData($"/raad/{Theme}/feed.atom")]
    public async Task Feeds_tell_of_what_is_published_with_whole_addresses(string path)
    {
        await WaitAsync(TimeSpan.FromHours(1));
        await PublishNowAsync("Nye ord.", ("Form.Note", "Nu med tre lås."));
        var feed = await ReadAsync(path);
        var entries = XDocument.Parse(feed.Html).Root!.Elements(Atom + "entry").ToList();

        Assert.Equal("application/atom+xml; charset=utf-8", feed.ContentType);
        Assert.Equal($"https://portal.example.dk{Public}", entries[0].Element(Atom + "link")?.Attribute("href")?.Value);
        Assert.All(entries, entry => Assert.Matches("^urn:uuid:[0-9a-f-]{36}$", entry.Element(Atom + "id")?.Value));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")?.Value).Distinct().Count());
        Assert.Contains("Nu med tre lås.", entries[0].Element(Atom + "summary")?.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_stands_as_RSS_and_for_a_kommune()
    {
        Assert.NotEmpty(XDocument.Parse((await ReadAsync($"/raad/{Theme}/feed.rss")).Html).Descendants("item"));
        Assert.Empty(XDocument.Parse((await ReadAsync("/bo-trygt-i/aarhus/feed.rss")).Html).Descendants("item"));
        await PublishLocalAsync("News", "Nyt fra Aarhus");

        Assert.Equal("https://portal.example.dk/bo-trygt-i/aarhus/nyheder/nyt-fra-aarhus", Assert.Single(XDocument.Parse((await ReadAsync("/bo-trygt-i/aarhus/feed.rss")).Html).Descendants("item")).Element("link")?.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/bo-trygt-i/viborg/feed.rss")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/raad/ukendt/feed.rss")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/raad/feed.json")).Status);
    }

    [Fact]
    public async Task Drafts_show_nowhere()
    {
        await WriteAsync("Hemmeligt endnu.", ("Form.Title", "Hemmelig titel"), ("Form.Summary", "Hemmeligt resumé"));
        foreach (var path in new[] { Public, $"/raad/{Theme}", "/raad", "/", "/raad/feed.atom", $"/raad/{Theme}/feed.rss", "/sitemap.xml", "/bo-trygt-i/aarhus", "/bo-trygt-i/aarhus/feed.atom" })
        {
            Assert.DoesNotContain("emmelig", (await ReadAsync(path)).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_for_search_engines_holds_what_is_published_and_no_more()
    {
        var before = await AddressesAsync();
        Assert.Contains($"https://portal.example.dk{Public}", before);
        await PublishLocalAsync("News", "Nyt fra Aarhus");
        await EndAsync(Article, "traek-tilbage", ("Form.Reason", "Gælder ikke."));
        var after = await AddressesAsync();

        Assert.Equal(["https://portal.example.dk/bo-trygt-i/aarhus/nyheder/nyt-fra-aarhus"], after.Except(before));
        Assert.Equal([$"https://portal.example.dk{Public}"], before.Except(after));
        Assert.Distinct(after);
        foreach (var address in after.Where((_, index) => index % 25 == 0))
        {
            Assert.Equal(HttpStatusCode.OK, (await ReadAsync(new Uri(address).PathAndQuery)).Status);
        }
    }

    [Fact]
    public async Task An_article_tells_search_engines_and_those_who_share_it_what_it_is()
    {
        await WriteAsync("Nye ord.", ("Form.Title", "Døren & \"låsen\" <3"));
        await ApproveAsync();
        await PublishAsync();
        var page = await ReadAsync(Public);
        using var data = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Equal(("Article", "Døren & \"låsen\" <3", $"https://portal.example.dk{Public}"), (data.RootElement.GetProperty("@type").GetString(), data.RootElement.GetProperty("headline").GetString(), data.RootElement.GetProperty("url").GetString()));
        Assert.Single(page.Document.QuerySelectorAll("script"));
        Assert.Equal("article", page.Document.QuerySelector("meta[property='og:type']")?.GetAttribute("content"));
        Assert.Equal($"/raad/{Theme}/feed.atom", page.Document.QuerySelector("link[rel=alternate]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task News_events_and_contacts_of_a_kommune_stand_on_its_page_until_they_are_over()
    {
        await ReadAsync("/bo-trygt-i/aarhus");
        await PublishLocalAsync("News", "Nyt fra Aarhus");
        await PublishLocalAsync("Contact", "Korpset");
        await PublishLocalAsync("Event", "Tryghedsvandring i Risskov", ("Form.Day", "2026-12-05"), ("Form.StartsAt", "14:00"), ("Form.EndsAt", "16:00"), ("Form.Place", "Biblioteket i Risskov"));

        var page = await ReadAsync("/bo-trygt-i/aarhus");
        Assert.Equal(["/bo-trygt-i/aarhus/arrangementer/tryghedsvandring-i-risskov", "/bo-trygt-i/aarhus/kontakt/korpset", "/bo-trygt-i/aarhus/nyheder/nyt-fra-aarhus"],
            page.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? "").Where(href => href.StartsWith("/bo-trygt-i/aarhus/", StringComparison.Ordinal)).Order());
        Assert.Contains("5. december 2026 kl. 14.00", (await ReadAsync("/bo-trygt-i/aarhus/arrangementer/tryghedsvandring-i-risskov")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/bo-trygt-i/randers/nyheder/nyt-fra-aarhus")).Status);

        Clock.Advance(TimeSpan.FromDays(30));
        Assert.DoesNotContain("Tryghedsvandring i Risskov, der", (await ReadAsync("/bo-trygt-i/aarhus")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_link_shows_one_revision_until_it_is_closed_or_old()
    {
        await WriteAsync("Ord til et øje udefra.");
        var made = await Editor.PostAsync($"{Article}/forhaandsvisning");
        var path = new Uri(made.Document.QuerySelector(".secret-address")!.TextContent).AbsolutePath;
        await WriteAsync("Endnu nyere ord.");

        var shown = await ReadAsync(path);
        Assert.Contains("Ord til et øje udefra.", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Endnu nyere", shown.Words, StringComparison.Ordinal);
        Assert.Equal(("no-store", "noindex, nofollow", "no-referrer"), (shown.Header("Cache-Control")?.Split(',')[0], shown.Header("X-Robots-Tag"), shown.Header("Referrer-Policy")));
        Assert.DoesNotContain(path, (await Editor.OpenAsync($"{Article}/forhaandsvisning")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync($"{path}x")).Status);

        await Editor.PostAsync((await Editor.OpenAsync($"{Article}/forhaandsvisning")).Document.QuerySelector(".version form")?.GetAttribute("action") ?? "");
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(path)).Status);

        var another = new Uri((await Editor.PostAsync($"{Article}/forhaandsvisning")).Document.QuerySelector(".secret-address")!.TextContent).AbsolutePath;
        Clock.Advance(TimeSpan.FromDays(PreviewLink.DaysToLive));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(another)).Status);
    }

    [Fact]
    public async Task Whoever_looks_after_an_article_is_reminded_once_of_each_day()
    {
        var post = await AskAsync(db => db.Posts.Include(row => row.Holder).FirstAsync(row => row.Organisation.Name == "Bo trygt" && row.HolderId != null));
        await Editor.PostAsync($"{Article}/ansvar", ("Form.Version", $"{(await ArticleAsync()).Version}"), ("Form.OwnerPostId", $"{post.Id}"), ("Form.ReviewOn", "2026-12-07"));
        Assert.Equal(1, await RemindAsync());
        Assert.Equal(0, await RemindAsync());

        var mail = await AskAsync(db => db.OutboxMails.SingleAsync(row => row.Subject.Contains("Læs »Sådan sikrer du terrassedøren«")));
        Assert.Equal(post.Holder!.Email, mail.To);
        await WaitAsync(TimeSpan.FromDays(21));
        Assert.Contains("Sådan sikrer du terrassedøren", (await Editor.OpenAsync("/redaktion?vis=Forfaldne")).Words, StringComparison.Ordinal);
        await EndAsync(Article, "stadig-rigtig", ("Form.ReviewOn", "2026-12-20"));
        Assert.DoesNotContain("Sådan sikrer du terrassedøren", (await Editor.OpenAsync("/redaktion?vis=Forfaldne")).Words, StringComparison.Ordinal);
        Assert.Equal(1, await RemindAsync());
    }

    [Fact]
    public async Task An_article_of_a_partnership_that_pauses_waits_with_it()
    {
        var post = await AskAsync(db => db.Posts.FirstAsync(row => row.Organisation.Name == "Bo trygt" && row.HolderId != null));
        await Editor.PostAsync($"{Article}/ansvar", ("Form.Version", $"{(await ArticleAsync()).Version}"), ("Form.OwnerPostId", $"{post.Id}"), ("Form.ReviewOn", "2026-12-07"));
        await AskAsync(async db =>
        {
            var partnership = await db.Partnerships.FirstAsync();
            await db.Articles.Where(row => row.Title == "Sådan sikrer du terrassedøren").ExecuteUpdateAsync(set => set.SetProperty(row => row.PartnershipId, partnership.Id));
            partnership.Pause(new(2026, 11, 1));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await RemindAsync());

        await AskAsync(async db =>
        {
            (await db.Partnerships.SingleAsync(row => row.PausedOn != null)).Resume();
            return await db.SaveChangesAsync();
        });
        Assert.Equal(1, await RemindAsync());
    }

    private async Task<int> RemindAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArticleReminders>().RemindAsync(CancellationToken.None);
    }

    private async Task<List<string>> AddressesAsync() =>
        [.. XDocument.Parse((await ReadAsync("/sitemap.xml")).Html).Descendants(XName.Get("loc", "http://www.sitemaps.org/schemas/sitemap/0.9")).Select(loc => loc.Value)];
}
