using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database;

/// <summary>When a person was last in the workroom, so that the overview can tell what others did since.</summary>
public static class Visits
{
    /// <summary>Whoever comes back sooner is still on the same visit.</summary>
    public static readonly TimeSpan ShortestPause = TimeSpan.FromHours(1);

    /// <summary>Begins a visit, unless one has just begun. One statement, so that two tabs at once begin one.</summary>
    /// <returns>UTC: when the visit before began; null on the first one.</returns>
    public static async Task<DateTime?> BeginVisitAsync(this BoTrygtDb db, Guid personId, DateTime now, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var latest = now - ShortestPause;
        var accounts = db.Users.Where(account => account.PersonId == personId);
        await accounts
            .Where(account => account.VisitStartedAt == null || account.VisitStartedAt < latest)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.VisitBeforeAt, account => account.VisitStartedAt).SetProperty(account => account.VisitStartedAt, now), cancellation);
        return await accounts.Select(account => account.VisitBeforeAt).SingleOrDefaultAsync(cancellation);
    }
}
