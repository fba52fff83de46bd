using BoTrygt.Database.Seed;
using BoTrygt.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BoTrygt.Database.Audit;

/// <summary>Writes an <see cref="AuditEntry"/> for every row that a person may change, in the same SaveChanges.</summary>
internal sealed class Auditing(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        AddEntries(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        AddEntries(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void AddEntries(DbContext? db)
    {
        // What ships with the program is told by AppliedSeed.
        if (db is not BoTrygtDb || db.ChangeTracker.Entries<AppliedSeed>().Any())
        {
            return;
        }

        // A save that failed is tried again with the same context: its entries are still there and are made anew.
        foreach (var stale in db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added && !entry.Entity.IsOfNoRow).ToList())
        {
            stale.Entity.Values.ToList().ForEach(value => db.Entry(value).State = EntityState.Detached);
            stale.State = EntityState.Detached;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.ChangeTracker.DetectChanges();
        db.AddRange(db.ChangeTracker.Entries().Select(entry => RowChange.Of(entry)).OfType<RowChange>().Select(change => change.ToEntry(CurrentActor.Value, now)).ToList());
    }
}
