using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Citizens.Guidance;

public sealed record ThemesPage(IReadOnlyList<Theme> Themes, IReadOnlyList<ArticleCard> Articles)
{
    public IEnumerable<ArticleCard> ArticlesOf(Theme theme) => Articles.Where(article => article.ThemeSlug == theme.Slug).InDanishOrder();
}

public sealed record ThemePage(Theme Theme, IReadOnlyList<ArticleCard> Articles)
{
    public PageHead Head => new(Theme.Name, Theme.Description, [new("Gode råd", "/raad"), new(Theme.Name)]) { ThemeIcon = Theme.Slug };
}

public sealed record ArticlePage(PublishedArticle Article, Theme Theme)
{
    public PageHead Head => new(Article.Title, Article.Summary, [new("Gode råd", "/raad"), new(Theme.Name, $"/raad/{Theme.Slug}")]) { ThemeIcon = Theme.Slug };
}
