using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database;

internal static class NewerDatabase
{
    /// <exception cref="DatabaseStartException">A newer program has changed the tables; this one could only do harm.</exception>
    public static async Task RefuseAsync(BoTrygtDb db)
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).LastOrDefault();
        if (unknown is not null)
        {
            throw new DatabaseStartException($"Databasen er nyere end dette program (ukendt ændring {unknown}). Start det nyere program, eller brug en sikkerhedskopi fra før opdateringen.");
        }
    }
}
