using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>An article in a list.</summary>
public sealed record ArticleCard(string ThemeSlug, string ThemeName, string Slug, string Title, string Summary, Season? Season)
{
    public string Address => $"/raad/{ThemeSlug}/{Slug}";
}

public static class ArticleCards
{
    /// <summary>Articles as lists show them, with their theme's name.</summary>
    public static IQueryable<ArticleCard> ToCards(this IQueryable<PublishedArticle> articles, BoTrygtDb db) =>
        articles.AsNoTracking().Join(
            db.Themes,
            article => article.ThemeSlug,
            theme => theme.Slug,
            (article, theme) => new ArticleCard(article.ThemeSlug, theme.Name, article.Slug, article.Title, article.Summary, article.Season));
}
