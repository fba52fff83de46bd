using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>An article in a list.</summary>
public sealed record ArticleCard
{
    public required string ThemeSlug { get; init; }
    public required string ThemeName { get; init; }
    public required string Slug { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required Season? Season { get; init; }

    /// <summary>Where it is read as a partnership has adapted it; null where all read it.</summary>
    public string? LocalAddress { get; init; }

    public string Address => LocalAddress ?? ArticleAddresses.National(ThemeSlug, Slug);
}

public static class ArticleCards
{
    public static IEnumerable<ArticleCard> InDanishOrder(this IEnumerable<ArticleCard> articles) =>
        articles.OrderBy(article => article.Title, DanishOrder.Comparer);

    /// <summary>National guidance as lists show it, with its theme's name. What was withdrawn is in no list.</summary>
    public static IQueryable<ArticleCard> ToCards(this IQueryable<PublishedArticle> articles, BoTrygtDb db) =>
        articles.AsNoTracking().Where(article => article.PartnershipId == null && article.State == PublicState.Published).Join(
            db.Themes,
            article => article.ThemeSlug,
            theme => theme.Slug,
            (article, theme) => new ArticleCard
            {
                ThemeSlug = theme.Slug,
                ThemeName = theme.Name,
                Slug = article.Slug,
                Title = article.Title,
                Summary = article.Summary,
                Season = article.Season,
            });
}
