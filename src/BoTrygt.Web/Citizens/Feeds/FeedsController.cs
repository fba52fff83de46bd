using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Feeds;

/// <summary>What is new, for those who follow it: all guidance, a theme, or a kommune. As Atom and as RSS.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class FeedsController(BoTrygtDb db, PortalSettings settings, TimeProvider clock) : Controller
{
    private const int Most = 30;

    [HttpGet("/raad/feed.{format:regex(^(atom|rss)$)}")]
    public async Task<IActionResult> All(string format, CancellationToken cancellation) =>
        Feed(format, "Gode råd fra Bo trygt", "/raad", await NationalAsync(null, cancellation));

    [HttpGet("/raad/{theme}/feed.{format:regex(^(atom|rss)$)}")]
    public async Task<IActionResult> Theme(string theme, string format, CancellationToken cancellation) =>
        await db.Themes.AsNoTracking().SingleOrDefaultAsync(row => row.Slug == theme, cancellation) is { } shown
            ? Feed(format, $"{shown.Name}: gode råd fra Bo trygt", $"/raad/{theme}", await NationalAsync(theme, cancellation))
            : NotFound();

    [HttpGet("/bo-trygt-i/{slug}/feed.{format:regex(^(atom|rss)$)}")]
    public async Task<IActionResult> Local(string slug, string format, CancellationToken cancellation)
    {
        var partnership = await db.Partnerships.AsNoTracking().Where(Partnership.IsShown).Where(row => row.Municipality.Slug == slug).Select(row => new { row.Id, row.Name }).SingleOrDefaultAsync(cancellation);
        if (partnership is null)
        {
            return NotFound();
        }

        var own = await Latest(db.PublishedArticles.Where(article => article.PartnershipId == partnership.Id)).ToListAsync(cancellation);
        var adapted = await db.PublishedAdaptations.AsNoTracking().Where(copy => copy.PartnershipId == partnership.Id)
            .Join(db.PublishedArticles.Where(article => article.State == PublicState.Published), copy => copy.ArticleId, article => article.ArticleId, (copy, article) => new { copy.Title, copy.Summary, copy.PublishedAt, article.ThemeSlug, article.Slug })
            .OrderByDescending(row => row.PublishedAt).Take(Most).ToListAsync(cancellation);
        var entries = own.Select(article => FeedEntry.Of(article, ArticleAddresses.Local(slug, article.Kind, article.Slug), LastChange(article)))
            .Concat(adapted.Select(row => new FeedEntry(ArticleAddresses.LocalGuidance(slug, row.ThemeSlug, row.Slug), row.Title, row.Summary, row.PublishedAt, row.PublishedAt, null)));
        return Feed(format, partnership.Name, $"/bo-trygt-i/{slug}", [.. entries.OrderByDescending(entry => entry.ChangedAt).Take(Most)]);
    }

    private async Task<IReadOnlyList<FeedEntry>> NationalAsync(string? theme, CancellationToken cancellation)
    {
        var articles = await Latest(db.PublishedArticles.Where(article => article.PartnershipId == null && (theme == null || article.ThemeSlug == theme))).ToListAsync(cancellation);
        return [.. articles.Select(article => FeedEntry.Of(article, ArticleAddresses.National(article.ThemeSlug, article.Slug), LastChange(article)))];
    }

    private static IQueryable<PublishedArticle> Latest(IQueryable<PublishedArticle> articles) =>
        articles.AsNoTracking().Include(article => article.Changes).Where(article => article.State == PublicState.Published).OrderByDescending(article => article.ChangedAt).ThenBy(article => article.Slug).Take(Most);

    private static PublishedChange? LastChange(PublishedArticle article) => article.Changes.MaxBy(change => change.At);

    private FileContentResult Feed(string format, string title, string path, IReadOnlyList<FeedEntry> entries)
    {
        var feed = new SyndicationFeed(title, "Rolige råd og nyt om at forebygge indbrud.", AddressOf(path), FeedEntry.IdOf(path), entries.Count > 0 ? entries.Max(entry => entry.ChangedAt) : clock.GetUtcNow())
        {
            Language = "da-DK",
            Items = entries.Select(entry => entry.ToItem(AddressOf)).ToList(),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(AddressOf($"{path}/feed.{format}")));
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, CheckCharacters = false }))
        {
            SyndicationFeedFormatter formatter = format == "atom" ? feed.GetAtom10Formatter() : feed.GetRss20Formatter();
            formatter.WriteTo(writer);
        }

        return File(stream.ToArray(), $"application/{format}+xml; charset=utf-8");
    }

    /// <summary>On the host that the operator set; never on the one that a visitor asked for.</summary>
    private Uri AddressOf(string path) => settings.PublicHost is { } host ? new(host, path) : new(path, UriKind.Relative);
}
