using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.SqlServer;

/// <summary>Brings a SQL Server database up to date; run by the command <c>migrate</c>, never at start.</summary>
internal static class SqlServerMigration
{
    /// <exception cref="DatabaseStartException">The server does not answer, or the database is newer than the program.</exception>
    public static async Task ApplyAsync(BoTrygtDb db)
    {
        try
        {
            await db.Database.MigrateAsync();
        }
        catch (SqlException cause)
        {
            throw new DatabaseStartException($"SQL Server svarer ikke, som den skal ({cause.Number}: {cause.Message}). Se efter ConnectionStrings:BoTrygt og serveren.", cause);
        }

        var unknown = (await db.Database.GetAppliedMigrationsAsync()).Except(db.Database.GetMigrations()).LastOrDefault();
        if (unknown is not null)
        {
            throw new DatabaseStartException($"Databasen er nyere end dette program (ukendt ændring {unknown}). Brug det nyere program.");
        }
    }
}
