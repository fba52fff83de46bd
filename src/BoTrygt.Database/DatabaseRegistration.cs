using System.Globalization;
using BoTrygt.Database.Audit;
using BoTrygt.Database.Jobs;
using BoTrygt.Database.Sqlite;
using BoTrygt.Database.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace BoTrygt.Database;

/// <summary>Chooses the provider. The only place outside their folders that knows both.</summary>
public static class DatabaseRegistration
{
    /// <summary>Reads <c>Database:Provider</c>, <c>ConnectionStrings:BoTrygt</c>, <c>Database:MaxBatchSize</c> and <c>Database:CommandTimeoutSeconds</c>. The audit log asks for a TimeProvider.</summary>
    /// <exception cref="DatabaseStartException">A setting is missing or wrong.</exception>
    public static IServiceCollection AddBoTrygtDatabase(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        var maxBatchSize = Positive(configuration, "Database:MaxBatchSize", 100);
        var timeout = Positive(configuration, "Database:CommandTimeoutSeconds", 15);
        var connectionString = configuration.GetConnectionString("BoTrygt");
        return Provider(configuration) switch
        {
            "Sqlite" => services.AddDbContextPool<BoTrygtDb, SqliteDb>((provider, options) => options
                .UseSqlite(SqliteFile.ConnectionString(connectionString, contentRoot), sqlite => sqlite.MaxBatchSize(maxBatchSize).CommandTimeout(timeout))
                .ConfigureWarnings(KeepValuesOut)
                .AddInterceptors(SqlitePragmas.Instance, ShownNames.Instance, ImageUses.Instance, Audit(provider))),
            "SqlServer" => services.AddDbContextPool<BoTrygtDb, SqlServerDb>((provider, options) => options
                .UseSqlServer(SqlServerServer.ConnectionString(connectionString), sqlServer => sqlServer.MaxBatchSize(maxBatchSize).CommandTimeout(timeout)
                    .EnableRetryOnFailure(SqlServerServer.Retries, SqlServerServer.LongestRetryDelay, errorNumbersToAdd: null))
                .ConfigureWarnings(KeepValuesOut)
                .AddInterceptors(ShownNames.Instance, ImageUses.Instance, Audit(provider))),
            var other => throw new DatabaseStartException($"Database:Provider er '{other}', men skal være Sqlite eller SqlServer."),
        };
    }

    /// <summary>Has the schedule of the jobs kept in the same database.</summary>
    /// <param name="store">Quartz's store.</param>
    /// <param name="configuration">As for <see cref="AddBoTrygtDatabase"/>.</param>
    /// <param name="contentRoot">As for <see cref="AddBoTrygtDatabase"/>.</param>
    /// <param name="mayMakeTables">Whether tables that are missing are made; always so on SQLite, where one process has the turn.</param>
    public static void UseBoTrygtDatabase(this IPersistentStoreBuilder store, IConfiguration configuration, string contentRoot, bool mayMakeTables)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(configuration);
        var connectionString = configuration.GetConnectionString("BoTrygt");
        if (Provider(configuration) == "SqlServer")
        {
            store.UseSqlServer(SqlClientFactory.Instance, SqlServerServer.ConnectionString(connectionString));
            store.UseClustering(_ => { });
        }
        else
        {
            store.UseSqlite(SqliteFactory.Instance, SqliteFile.ConnectionString(connectionString, contentRoot));
        }

        if (mayMakeTables || Provider(configuration) == "Sqlite")
        {
            store.ProvisionSchema();
        }
    }

    /// <summary>
    /// The turn to run jobs. On SQLite one process has it, until it ends; on SQL Server every portal does, and Quartz
    /// shares the jobs among them. Null when another process has it.
    /// </summary>
    public static IDisposable? TryTakeJobTurn(this BoTrygtDb db) => db is SqliteDb sqlite ? SqliteJobTurn.TryTake(sqlite) : new SharedTurn();

    /// <summary>Whole path of the folder for what lies beside the database: that of the SQLite file, or <c>data</c> under the content root.</summary>
    /// <exception cref="DatabaseStartException">A setting is missing or wrong.</exception>
    public static string DataFolder(IConfiguration configuration, string contentRoot) => Provider(configuration) == "Sqlite"
        ? SqliteFile.Folder(configuration.GetConnectionString("BoTrygt"), contentRoot)
        : Path.Combine(contentRoot, "data");

    /// <summary>Makes the database ready at start: SQLite is created and migrated here, SQL Server only by the command <c>migrate</c>.</summary>
    public static async Task PrepareAtStartAsync(this BoTrygtDb db, SeedChoice seed, DateTime now)
    {
        if (db is SqliteDb sqlite)
        {
            await SqliteFile.PrepareAsync(sqlite, () => Seed.Seeding.ApplyAsync(sqlite, seed, now));
            return;
        }

        await SqlServerServer.RefuseNewerAsync(db);
    }

    /// <summary>The command <c>migrate</c>: migrations and reference data, on either provider.</summary>
    public static async Task MigrateAsync(this BoTrygtDb db, SeedChoice seed, DateTime now)
    {
        if (db is SqliteDb)
        {
            await db.PrepareAtStartAsync(seed, now);
            return;
        }

        await SqlServerServer.MigrateAsync(db, () => Seed.Seeding.ApplyAsync(db, seed, now));
    }

    /// <summary>
    /// A save that fails is told to whoever asked for it. EF's own line in the log would carry the server's words, and SQL
    /// Server names the value that was there already, such as somebody's e-mail.
    /// </summary>
    private static void KeepValuesOut(WarningsConfigurationBuilder warnings) => warnings.Ignore(CoreEventId.SaveChangesFailed)
        // What was asked about an initiative that is archived is not found either: that is meant.
        .Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning);

    private static Auditing Audit(IServiceProvider services) => new(services.GetRequiredService<TimeProvider>());

    private static string Provider(IConfiguration configuration) =>
        configuration["Database:Provider"] is { Length: > 0 } provider ? provider : "Sqlite";

    private static int Positive(IConfiguration configuration, string key, int standard)
    {
        if (configuration[key] is not { Length: > 0 } text)
        {
            return standard;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new DatabaseStartException($"{key} er '{text}', men skal være et helt tal over 0.");
    }
}
