using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>Articles published at once, to show what the portal can do; never in Production.</summary>
internal static class DemoData
{
    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var contents = (await db.Revisions.ToListAsync()).ToDictionary(revision => revision.ArticleId, revision => revision.Content);
        foreach (var article in await db.Articles.ToListAsync())
        {
            var copy = PublishedArticle.Of(article);
            var publication = article.Ship(now);
            copy.Show(article, contents[article.Id], publication);
            db.AddRange(publication, copy);
        }
    }
}
