using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>Keeps the copies that citizens read rendered as this version of the program renders them.</summary>
public static class RenderedCopies
{
    /// <summary>Renders a copy that has just been made.</summary>
    public static void Render(this IRendered copy)
    {
        ArgumentNullException.ThrowIfNull(copy);
        copy.Render(ArticleHtml.Of(ArticleContent.Parse(copy.Json).Blocks), ArticleHtml.Renderer);
    }

    /// <summary>Renders what another version of the program rendered, or none. Two portals that start at once do the same.</summary>
    public static async Task RenderOutdatedAsync(this BoTrygtDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var articles = await db.PublishedArticles.Where(copy => copy.RenderedBy != ArticleHtml.Renderer).ToListAsync(cancellation);
        var adaptations = await db.PublishedAdaptations.Where(copy => copy.RenderedBy != ArticleHtml.Renderer).ToListAsync(cancellation);
        foreach (var copy in articles.Concat<IRendered>(adaptations))
        {
            copy.Render();
        }

        await db.SaveChangesAsync(cancellation);
    }
}
