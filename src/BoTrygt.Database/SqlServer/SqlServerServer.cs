using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.SqlServer;

/// <summary>The SQL Server: how it is reached, and how its tables are brought up to date by the command <c>migrate</c>.</summary>
internal static class SqlServerServer
{
    public const int Retries = 2;
    public static readonly TimeSpan LongestRetryDelay = TimeSpan.FromSeconds(2);

    /// <exception cref="DatabaseStartException">It is missing or cannot be read.</exception>
    public static string ConnectionString(string? configured)
    {
        try
        {
            var builder = new SqlConnectionStringBuilder(configured);
            return builder.DataSource.Length > 0 ? builder.ToString() : throw new DatabaseStartException("SQL Server kræver indstillingen ConnectionStrings:BoTrygt.");
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new DatabaseStartException("ConnectionStrings:BoTrygt kan ikke læses. Skriv for eksempel Server=...;Database=BoTrygt;Integrated Security=true.", cause);
        }
    }

    /// <summary>Migrates what is pending and seeds.</summary>
    /// <exception cref="DatabaseStartException">The server does not answer as it should, or the database is newer than the program.</exception>
    public static async Task MigrateAsync(BoTrygtDb db, Func<Task> seed)
    {
        try
        {
            await NewerDatabase.RefuseAsync(db);
            await db.Database.MigrateAsync();
            await seed();
        }
        catch (Exception cause) when (Refusal(cause) is { } refusal)
        {
            throw new DatabaseStartException($"SQL Server svarer ikke, som den skal (fejl {refusal.Number}). Se efter ConnectionStrings:BoTrygt, rettighederne og serveren.", cause);
        }
    }

    /// <summary>At start: a server that is away may come back, so only a database that is too new stops the program.</summary>
    /// <exception cref="DatabaseStartException">The database is newer than the program.</exception>
    public static async Task RefuseNewerAsync(BoTrygtDb db)
    {
        try
        {
            await NewerDatabase.RefuseAsync(db);
        }
        catch (Exception cause) when (Refusal(cause) is not null)
        {
            // /health/ready says so until it is back.
        }
    }

    private static SqlException? Refusal(Exception? cause) => cause is null or DatabaseStartException ? null : cause as SqlException ?? Refusal(cause.InnerException);
}
