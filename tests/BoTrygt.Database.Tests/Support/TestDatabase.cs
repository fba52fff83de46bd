using System.Collections.Concurrent;
using BoTrygt.Database.Sqlite;
using BoTrygt.Database.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Database.Tests.Support;

/// <summary>
/// A database of a test's own, migrated and seeded: a copy of an SQLite file made once per process, or, when
/// TEST_SQLSERVER holds a connection string, a new database on that server. It is registered as the program does it,
/// and every query is also compiled for SQL Server.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    /// <summary>When every test database was seeded.</summary>
    public static readonly DateTime SeededAt = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private static readonly string? Server = Environment.GetEnvironmentVariable("TEST_SQLSERVER");
    private static readonly ConcurrentDictionary<(SeedChoice, Action<BoTrygtDb>?), Lazy<string>> Templates = new();
    private readonly ServiceProvider _services;

    /// <param name="seed">What is in it.</param>
    /// <param name="also">What is done to it before anybody uses it; once per process where it is copied, so it is to be the same method each time.</param>
    public TestDatabase(SeedChoice seed = SeedChoice.WithDemoContent, Action<BoTrygtDb>? also = null)
    {
        ConnectionString = Server is null ? $"Data Source={CopyOfTemplate(seed, also)}" : NewNameOn(Server);
        _services = Register(Settings);
        if (Server is not null)
        {
            using var db = Open();
            Prepare(db, seed);
            also?.Invoke(db);
        }
    }

    public string ConnectionString { get; }

    /// <summary>The settings that make the program use this database.</summary>
    public Dictionary<string, string?> Settings => SettingsFor(ConnectionString);

    /// <summary>A fresh context, which the caller disposes of.</summary>
    public BoTrygtDb Open() => Open(_services);

    /// <summary>A copy of a migrated and seeded SQLite file, for a process that starts on it.</summary>
    public static string NewFile(SeedChoice seed = SeedChoice.ReferenceData) => CopyOfTemplate(seed, also: null);

    /// <summary>An SQLite file of its own path, which need not exist; for tests of the start.</summary>
    public static BoTrygtDb OpenFile(string path) => Open(Register(SettingsFor($"Data Source={path};Pooling=False", "Sqlite")));

    /// <summary>Closes the SQLite connections that are kept for the next use, so that the file can be copied, replaced or removed.</summary>
    public void Release()
    {
        using var db = Open();
        if (db.Database.GetDbConnection() is SqliteConnection connection)
        {
            SqliteConnection.ClearPool(connection);
        }
    }

    public void Dispose()
    {
        using (_services)
        using (var db = Open())
        {
            if (db is SqliteDb)
            {
                Release();
                TestFolder.Remove(db.Database.GetDbConnection().DataSource);
            }
            else
            {
                db.Database.EnsureDeleted();
            }
        }
    }

    private static string CopyOfTemplate(SeedChoice seed, Action<BoTrygtDb>? also)
    {
        var copy = TestFolder.NewFile("botrygt.db");
        File.Copy(Templates.GetOrAdd((seed, also), _ => new(() => NewTemplate(seed, also))).Value, copy);
        return copy;
    }

    private static string NewTemplate(SeedChoice seed, Action<BoTrygtDb>? also)
    {
        var path = also is null ? TestFolder.NewFile("template.db") : CopyOfTemplate(seed, also: null);
        using var db = OpenFile(path);
        (also ?? (fresh => Prepare(fresh, seed)))(db);
        return path;
    }

    private static void Prepare(BoTrygtDb db, SeedChoice seed) => db.MigrateAsync(seed, SeededAt).GetAwaiter().GetResult();

    private static string NewNameOn(string server) =>
        new SqlConnectionStringBuilder(server) { InitialCatalog = $"BoTrygtTest{Guid.NewGuid():N}", Pooling = false }.ConnectionString;

    private static Dictionary<string, string?> SettingsFor(string connectionString, string? provider = null) => new()
    {
        ["Database:Provider"] = provider ?? (Server is null ? "Sqlite" : "SqlServer"),
        ["ConnectionStrings:BoTrygt"] = connectionString,
    };

    private static ServiceProvider Register(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddBoTrygtDatabase(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Path.GetTempPath())
        .ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(SqlServerCheck.Instance))
        .BuildServiceProvider();

    private static BoTrygtDb Open(ServiceProvider services) => services.GetService<DbContextOptions<SqliteDb>>() is { } sqlite
        ? new SqliteDb(sqlite)
        : new SqlServerDb(services.GetRequiredService<DbContextOptions<SqlServerDb>>());
}
