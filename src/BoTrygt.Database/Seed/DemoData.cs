using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>Articles published at once, to show what the portal can do; never in Production.</summary>
internal static class DemoData
{
    public static async Task ApplyAsync(BoTrygtDb db, DateTime now) =>
        db.AddRange((await db.Articles.Include(article => article.Blocks).ToListAsync()).Select(article => article.Publish(now)));
}
