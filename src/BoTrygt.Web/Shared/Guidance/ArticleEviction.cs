using BoTrygt.Domain.Guidance;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Which pages show an article, or its name in a list.</summary>
public static class ArticleEviction
{
    /// <summary>
    /// Of a national one its own page, its theme's, the themes', the front page and their feeds; in each kommune that has it, its page
    /// there and the partnership's.
    /// </summary>
    /// <param name="article">What was published, withdrawn or confirmed.</param>
    /// <param name="municipalities">The slugs of the kommuner where it is read.</param>
    public static IReadOnlyList<string> PagesWith(this Article article, IEnumerable<string> municipalities)
    {
        ArgumentNullException.ThrowIfNull(article);
        var isNational = article.PartnershipId is null;
        string[] national = isNational ? [ArticleAddresses.National(article.ThemeSlug, article.Slug), $"/raad/{article.ThemeSlug}", "/raad", "/", .. Feeds("/raad"), .. Feeds($"/raad/{article.ThemeSlug}")] : [];
        var local = municipalities.SelectMany(slug => PartnershipPages(slug).Append(isNational ? ArticleAddresses.LocalGuidance(slug, article.ThemeSlug, article.Slug) : ArticleAddresses.Local(slug, article.Kind, article.Slug)));
        return [.. national, .. local, "/sitemap.xml"];
    }

    /// <summary>An adapted article's, and those of its partnership.</summary>
    public static IReadOnlyList<string> PagesAdaptedIn(this Article article, string municipality)
    {
        ArgumentNullException.ThrowIfNull(article);
        return [ArticleAddresses.LocalGuidance(municipality, article.ThemeSlug, article.Slug), .. PartnershipPages(municipality), "/sitemap.xml"];
    }

    private static IEnumerable<string> PartnershipPages(string municipality) => [$"/bo-trygt-i/{municipality}", ArticleAddresses.LocalNews(municipality), .. Feeds($"/bo-trygt-i/{municipality}")];

    private static IEnumerable<string> Feeds(string of) => [$"{of}/feed.atom", $"{of}/feed.rss"];
}
