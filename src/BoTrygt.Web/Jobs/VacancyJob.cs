using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Hands posts on whose holder has left, to whom they were promised to or to nobody: a role that was given a last day ends without anybody pressing a button.
/// Looks when the portal starts and every hour; nothing that goes wrong here ends it.
/// </summary>
public sealed class VacancyJob(IServiceScopeFactory scopes, CitizenPageCache cache, TimeProvider clock, ILogger<VacancyJob> logger) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>Hands the posts on, and frees with them the names that citizens read. The audit log tells each.</summary>
    /// <returns>How many.</returns>
    public async Task<int> FreeAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
        var leftBehind = db.Posts.LeftBehind(clock.Today());
        var ids = await leftBehind.Select(post => post.Id).ToListAsync(cancellation);
        var freed = 0;
        foreach (var id in ids)
        {
            freed += await TryFreeAsync(db, leftBehind.Where(post => post.Id == id), clock.Today(), cancellation) ? 1 : 0;
        }

        if (ids.Count > 0)
        {
            await cache.EvictAllAsync();
            logger.LogInformation("Poster, der er givet videre eller blevet ubesatte, fordi en rolle er slut: {Posts}", freed);
        }

        return freed;
    }

    /// <summary>
    /// False when somebody edits the post, or another portal frees it, at the same time: what was done to it and to the
    /// names that citizens read is forgotten, and the next look sees what became of it.
    /// </summary>
    private static async Task<bool> TryFreeAsync(BoTrygtDb db, IQueryable<Post> leftBehind, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            if (await leftBehind.SingleOrDefaultAsync(cancellation) is not { } post)
            {
                return false;
            }

            post.HandOver(await db.NextIsHereAsync(post, today, cancellation));
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await TryAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TryAsync(CancellationToken stopping)
    {
        try
        {
            await FreeAsync(stopping);
        }
        catch (Exception cause) when (!stopping.IsCancellationRequested)
        {
            logger.LogWarning(cause, "Poster, hvis rolle er slut, blev ikke givet videre; det prøves igen om en time");
        }
    }
}
