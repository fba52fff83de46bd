using BoTrygt.Database.Seed;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database;

public static class DatabaseReadiness
{
    /// <summary>Ready is migrated and seeded.</summary>
    public static async Task<bool> IsReadyAsync(this BoTrygtDb db, CancellationToken cancellation)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(cancellation)).SequenceEqual(db.Database.GetMigrations()))
        {
            return false;
        }

        var applied = await db.AppliedSeeds.AsNoTracking().Select(seed => seed.Name).ToListAsync(cancellation);
        return Seeding.RequiredNames.All(applied.Contains);
    }
}
