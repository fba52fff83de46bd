using BoTrygt.Database;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Caching;

/// <summary>
/// Looks every second for pages that another portal has changed, and forgets them here. Rows of a while ago are looked at again, since
/// two that are written at once need not appear in their order. <c>Cache:Watch=false</c> turns it off.
/// </summary>
public sealed class StalePageWatch(IServiceScopeFactory scopes, CitizenPageCache cache, TimeProvider clock, ILogger<StalePageWatch> logger) : BackgroundService
{
    public const string EnabledKey = "Cache:Watch";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookBack = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private HashSet<long> _handled = [];
    private DateTime? _lookedAt;
    private DateTime _nextSweep;
    private bool _isAway;

    /// <summary>Forgets what is new since the last look.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();
        var since = (_lookedAt ?? now) - LookBack; // also over a time without a database
        var rows = await db.StalePages.AsNoTracking().Where(page => page.At > since).Select(page => new { page.Sequence, page.Path }).ToListAsync(cancellation);
        foreach (var path in rows.Where(row => !_handled.Contains(row.Sequence)).Select(row => row.Path).Distinct())
        {
            await cache.ForgetAsync(path);
        }

        _handled = [.. rows.Select(row => row.Sequence)];
        _lookedAt = now;
        if (now >= _nextSweep)
        {
            _nextSweep = now + Kept;
            var oldest = now - Kept;
            await db.StalePages.Where(page => page.At < oldest).ExecuteDeleteAsync(cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
                _isAway = false;
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Once, not every second: the pages themselves say that the database is away.
                if (!_isAway)
                {
                    logger.LogWarning(failure, "Databasen svarer ikke, så ændrede sider kan stå lidt længere.");
                }

                _isAway = true;
            }
        }
    }
}
