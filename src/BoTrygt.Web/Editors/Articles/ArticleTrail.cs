using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Editors.Articles;

/// <summary>The way to the pages of an article.</summary>
internal static class ArticleTrail
{
    /// <summary>To the article, and on to a page below it.</summary>
    public static IReadOnlyList<Crumb> To(Article article, params Crumb[] below) =>
        [new("Redaktion", ArticleAddresses.Index), new(ArticleWords.ShownTitle(article.Title), below.Length > 0 ? ArticleAddresses.Of(article.Id) : null), .. below];
}
