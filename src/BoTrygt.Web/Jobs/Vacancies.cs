using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Hands posts on whose holder has left, to whom they were promised to or to nobody: a role that was given a last day ends without anybody pressing a button.
/// </summary>
public sealed class Vacancies(BoTrygtDb db, StalePages cache, TimeProvider clock, ILogger<Vacancies> logger)
{
    /// <summary>Hands the posts on, and frees with them the names that citizens read. The audit log tells each.</summary>
    /// <returns>How many.</returns>
    public async Task<int> FreeAsync(CancellationToken cancellation)
    {
        var leftBehind = db.Posts.LeftBehind(clock.Today());
        var ids = await leftBehind.Select(post => post.Id).ToListAsync(cancellation);
        var freed = 0;
        foreach (var id in ids)
        {
            freed += await TryFreeAsync(leftBehind.Where(post => post.Id == id), cancellation) ? 1 : 0;
        }

        if (ids.Count > 0)
        {
            await cache.ForgetAllAsync();
            logger.LogInformation("Poster, der er givet videre eller blevet ubesatte, fordi en rolle er slut: {Posts}", freed);
        }

        return freed;
    }

    /// <summary>
    /// False when somebody edits the post, or another portal frees it, at the same time: what was done to it and to the
    /// names that citizens read is forgotten, and the next look sees what became of it.
    /// </summary>
    private async Task<bool> TryFreeAsync(IQueryable<Post> leftBehind, CancellationToken cancellation)
    {
        try
        {
            if (await leftBehind.SingleOrDefaultAsync(cancellation) is not { } post)
            {
                return false;
            }

            post.HandOver(await db.NextIsHereAsync(post, clock.Today(), cancellation));
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
