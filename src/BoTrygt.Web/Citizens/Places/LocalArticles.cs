using System.Linq.Expressions;
using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
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
    private const int MostNews = 5;

    public static LocalArticles None { get; } = new([], [], [], [], HasMoreNews: false);

    public static async Task<LocalArticles> ReadAsync(BoTrygtDb db, Guid partnershipId, string slug, DateTime now, CancellationToken cancellation)
    {
        var own = db.PublishedArticles.Where(article => article.PartnershipId == partnershipId && article.State == PublicState.Published);
        var news = await own.Where(article => article.Kind == ArticleKind.News).OrderByDescending(article => article.PublishedAt).Take(MostNews + 1).Select(Link(slug)).ToListAsync(cancellation);
        var events = await own.Where(article => article.Kind == ArticleKind.Event && article.EndsAt > now).OrderBy(article => article.StartsAt).Select(Link(slug)).ToListAsync(cancellation);
        var contacts = await own.Where(article => article.Kind == ArticleKind.Contact).Select(Link(slug)).ToListAsync(cancellation);
        var guidance = await db.PublishedAdaptations.Where(copy => copy.PartnershipId == partnershipId)
            .Join(db.PublishedArticles.Where(article => article.State == PublicState.Published), copy => copy.ArticleId, article => article.ArticleId, (copy, article) => new LocalArticleLink(ArticleAddresses.LocalGuidance(slug, article.ThemeSlug, article.Slug), copy.Title, copy.Summary, null))
            .ToListAsync(cancellation);
        return new([.. news.Take(MostNews)], events, ByTitle(contacts), ByTitle(guidance), news.Count > MostNews);
    }

    private static Expression<Func<PublishedArticle, LocalArticleLink>> Link(string slug) => article => new(ArticleAddresses.Local(slug, article.Kind, article.Slug), article.Title, article.Summary, article.StartsAt);

    private static IReadOnlyList<LocalArticleLink> ByTitle(IEnumerable<LocalArticleLink> links) => [.. links.OrderBy(link => link.Title, DanishOrder.Comparer)];
}

/// <param name="StartsAt">UTC: of an event.</param>
public sealed record LocalArticleLink(string Address, string Title, string Summary, DateTime? StartsAt);
