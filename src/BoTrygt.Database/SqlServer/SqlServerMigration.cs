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
            await NewerDatabase.RefuseAsync(db);
            await db.Database.MigrateAsync();
        }
        catch (SqlException cause)
        {
            throw new DatabaseStartException($"SQL Server svarer ikke, som den skal ({cause.Number}: {cause.Message}). Se efter ConnectionStrings:BoTrygt og serveren.", cause);
        }
    }
}
