using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Sqlite;

/// <summary>The embedded database file: where it lies, and how it is created and brought up to date at start.</summary>
internal static class SqliteFile
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>The default is <c>data/botrygt.db</c> under the content root; a relative path is taken from there too.</summary>
    /// <exception cref="DatabaseStartException">The text is not a connection string of SQLite.</exception>
    public static string ConnectionString(string? configured, string contentRoot)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(configured) ? "Data Source=data/botrygt.db" : configured);
            builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
            return builder.ToString();
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException)
        {
            throw new DatabaseStartException($"ConnectionStrings:BoTrygt kan ikke læses ({cause.Message.Split('\n')[0]}). Skriv for eksempel Data Source=data/botrygt.db.", cause);
        }
    }

    /// <summary>Where the file lies.</summary>
    public static string Folder(string? configured, string contentRoot) =>
        Path.GetDirectoryName(new SqliteConnectionStringBuilder(ConnectionString(configured, contentRoot)).DataSource) ?? contentRoot;

    /// <summary>
    /// Migrates what is pending and seeds, one process at a time. A start that was stopped half-way leaves nothing
    /// that keeps the next one waiting.
    /// </summary>
    /// <exception cref="DatabaseStartException">The file cannot be used; the message says what to do.</exception>
    public static async Task PrepareAsync(SqliteDb db, Func<Task> seed)
    {
        var path = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var turn = await WaitForTurnAsync(path + ".lock");
            await KeepWriteAheadLogAsync(db); // First: EF looks for the file with a connection that cannot undo a stopped write.
            await NewerDatabase.RefuseAsync(db);
            await MigrateAsync(db);
            await seed();
        }
        catch (Exception cause) when (cause is UnauthorizedAccessException or IOException or SqliteException || cause.InnerException is SqliteException)
        {
            throw Explain(path, cause);
        }
    }

    /// <summary>The operating system gives the lock back when a process dies.</summary>
    private static async Task<FileStream> WaitForTurnAsync(string lockPath)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(100))
        {
            try
            {
                return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(lockPath))
            {
                if (waited > LongestWait)
                {
                    throw new DatabaseStartException($"Portalen er ved at starte et andet sted med den samme database. Vent på den, eller stop den, som holder {lockPath}.");
                }

                await Task.Delay(100);
            }
        }
    }

    /// <summary>EF sets it only on a file that it makes itself, and a backup made by VACUUM INTO comes without.</summary>
    private static async Task KeepWriteAheadLogAsync(SqliteDb db) => await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL");

    private static async Task MigrateAsync(SqliteDb db)
    {
        if (!(await db.Database.GetPendingMigrationsAsync()).Any())
        {
            return;
        }

        await ForgetStoppedMigrationAsync(db);
        await db.Database.MigrateAsync();
    }

    /// <summary>EF waits without end for a lock row that a killed process left behind. We hold the real lock.</summary>
    private static async Task ForgetStoppedMigrationAsync(SqliteDb db)
    {
        var tables = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync();
        if (tables > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock");
        }
    }

    private static DatabaseStartException Explain(string path, Exception cause)
    {
        var code = (cause as SqliteException ?? cause.InnerException as SqliteException)?.SqliteErrorCode;
        return new DatabaseStartException(
            code switch
            {
                SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => $"{path} kan ikke læses som database. Flyt filen væk, eller læg en sikkerhedskopi på dens plads.",
                SQLitePCL.raw.SQLITE_FULL => $"Der er ikke plads til databasen {path}. Gør plads på disken, og start igen.",
                SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => $"Databasen {path} er optaget af et andet program. Luk det, og start igen.",
                SQLitePCL.raw.SQLITE_ERROR => $"Databasen {path} passer ikke til programmet ({cause.Message}). Flyt filen væk, eller læg en sikkerhedskopi på dens plads.",
                _ => $"Der kan ikke skrives i {Path.GetDirectoryName(path)} ({FirstLine(cause)}). Giv brugeren, der starter portalen, ret til at skrive dér, eller vælg et andet sted med ConnectionStrings:BoTrygt.",
            },
            cause);
    }

    private static string FirstLine(Exception cause) => cause.Message.Split('\n')[0].Trim();
}
