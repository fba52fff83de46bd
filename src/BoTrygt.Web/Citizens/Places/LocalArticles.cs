using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>What a partnership's editors have published, as its page lists it.</summary>
/// <param name="News">The latest, the latest first.</param>
/// <param name="Events">Those to come, the next first.</param>
/// <param name="Contacts">By title.</param>
/// <param name="Guidance">National guidance that is adapted here, by title.</param>
/// <param name="HasMoreNews">There are older ones.</param>
public sealed record LocalArticles(IReadOnlyList<LocalArticleLink> News, IReadOnlyList<LocalArticleLink> Events, IReadOnlyList<LocalArticleLink> Contacts, IReadOnlyList<LocalArticleLink> Guidance, bool HasMoreNews)
{
    private const int MostNews = 3;

    public static LocalArticles None { get; } = new([], [], [], [], HasMoreNews: false);

    /// <summary>In one statement.</summary>
    public static async Task<LocalArticles> ReadAsync(BoTrygtDb db, Partnership partnership, string slug, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        var partnershipId = partnership.Id;
        var own = db.PublishedArticles.Where(article => article.PartnershipId == partnershipId && article.State == PublicState.Published && (article.EndsAt == null || article.EndsAt > now));
        var latest = own.Where(article => article.Kind == ArticleKind.News).OrderByDescending(article => article.PublishedAt).Take(MostNews + 1);
        var shown = latest.Concat(own.Where(article => article.Kind != ArticleKind.News))
            .Select(article => new { article.Kind, Theme = article.ThemeSlug, article.Slug, article.Title, article.Summary, article.PublishedAt, article.StartsAt });
        var adapted = db.PublishedAdaptations.Where(copy => copy.PartnershipId == partnershipId)
            .Join(db.PublishedArticles.Where(article => article.State == PublicState.Published), copy => copy.ArticleId, article => article.ArticleId, (copy, article) => new { article.Kind, Theme = article.ThemeSlug, article.Slug, copy.Title, copy.Summary, copy.PublishedAt, article.StartsAt });
        var all = (await shown.Concat(adapted).ToListAsync(cancellation)).OrderByDescending(row => row.PublishedAt).ToLookup(
            row => row.Kind,
            row => new LocalArticleLink(row.Kind == ArticleKind.Guidance ? GuidanceAddress(row.Theme, row.Slug) : ArticleAddresses.Local(slug, row.Kind, row.Slug), row.Title, row.Summary, row.Theme, row.StartsAt));
        return new(
            [.. all[ArticleKind.News].Take(MostNews)],
            [.. all[ArticleKind.Event].OrderBy(link => link.StartsAt)],
            [.. all[ArticleKind.Contact].OrderBy(link => link.Title, DanishOrder.Comparer)],
            [.. all[ArticleKind.Guidance].OrderBy(link => link.Title, DanishOrder.Comparer)],
            all[ArticleKind.News].Skip(MostNews).Any());

        // Before a partnership is live its own pages are not there, and a preview leads to the national ones.
        string GuidanceAddress(string? theme, string article) => partnership.IsPreparing ? ArticleAddresses.National(theme, article) : ArticleAddresses.LocalGuidance(slug, theme, article);
    }
}

/// <param name="Address">Where it is read.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">What it says in short.</param>
/// <param name="ThemeSlug">Of guidance.</param>
/// <param name="StartsAt">UTC: of an event.</param>
public sealed record LocalArticleLink(string Address, string Title, string Summary, string? ThemeSlug, DateTime? StartsAt);
