using BoTrygt.Database.Seed;
using BoTrygt.Database.Sqlite;
using BoTrygt.Database.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Start;

public sealed class SqliteStartTests : IDisposable
{
    /// <summary>Not a measure of speed: a start that hangs would hang for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _path = TestFolder.NewFile("botrygt.db");

    public void Dispose() => TestFolder.Remove(_path);

    [Fact]
    public async Task A_first_start_makes_the_folder_and_the_file()
    {
        using var db = TestDatabase.OpenFile(Path.Combine(Path.GetDirectoryName(_path)!, "ny", "mappe", "botrygt.db"));
        await MigrateAsync(db);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        using var db = TestDatabase.OpenFile(_path);
        await MigrateAsync(db);
        await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FraFremtiden', '99.0')");

        Assert.Contains("29990101000000_FraFremtiden", await RefusedAsync(db), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_row_left_by_a_stopped_start_does_not_keep_the_next_one_waiting()
    {
        await ExecuteAsync("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-23 12:00:00')");
        using var db = TestDatabase.OpenFile(_path);
        await MigrateAsync(db).WaitAsync(Patience);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_write_that_was_stopped_half_way_is_undone_by_the_next_start()
    {
        CopyInMidWrite(_path);
        Assert.True(File.Exists(_path + "-journal"));
        using var db = TestDatabase.OpenFile(_path);
        await MigrateAsync(db).WaitAsync(Patience);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Two_starts_at_once_on_a_new_file_both_succeed()
    {
        using var one = TestDatabase.OpenFile(_path);
        using var other = TestDatabase.OpenFile(_path);
        await Task.WhenAll(Start(one), Start(other)).WaitAsync(Patience);

        Assert.Equal(Seeding.RequiredNames.Order(), await one.AppliedSeeds.Select(seed => seed.Name).OrderBy(name => name).ToListAsync());
        Assert.Equal(98, await other.Municipalities.CountAsync());

        static Task Start(BoTrygtDb db) => Task.Run(() => db.PrepareAtStartAsync(SeedChoice.ReferenceData, TestDatabase.SeededAt));
    }

    [Theory]
    [InlineData("principles-and-themes")]
    [InlineData("partnerships")]
    [InlineData("demo")]
    public async Task A_start_that_was_stopped_in_a_step_goes_on_there(string step)
    {
        using (var stopped = TestDatabase.OpenFile(_path))
        {
            stopped.SavingChanges += (_, _) => Assert.DoesNotContain(stopped.ChangeTracker.Entries<AppliedSeed>(), entry => entry.Entity.Name == step);
            await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => stopped.PrepareAtStartAsync(SeedChoice.WithDemoContent, TestDatabase.SeededAt));
        }

        using var db = TestDatabase.OpenFile(_path);
        Assert.False(await db.AppliedSeeds.AnyAsync(seed => seed.Name == step));
        await db.PrepareAtStartAsync(SeedChoice.WithDemoContent, TestDatabase.SeededAt.AddMinutes(5));

        Assert.Equal((98, 5, 16, 99 * 76), (await db.Municipalities.CountAsync(), await db.Themes.CountAsync(), await db.Partnerships.CountAsync(), await db.ReportedBurglaries.CountAsync()));
        Assert.Equal(await db.Articles.CountAsync(), await db.PublishedArticles.CountAsync());
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_explained()
    {
        await File.WriteAllTextAsync(_path, "en fil, ikke en mappe");
        using var db = TestDatabase.OpenFile(Path.Combine(_path, "botrygt.db"));

        Assert.Contains("Der kan ikke skrives", await RefusedAsync(db), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_databases_place_is_explained()
    {
        Directory.CreateDirectory(_path);
        using var db = TestDatabase.OpenFile(_path);

        Assert.Contains(Path.GetDirectoryName(_path)!, await RefusedAsync(db), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_explained_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("Det her er et brev.\n", 500));
        await File.WriteAllTextAsync(_path, text);
        using var db = TestDatabase.OpenFile(_path);

        Assert.Contains("kan ikke læses som database", await RefusedAsync(db), StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_path));
    }

    [Fact]
    public async Task A_database_of_another_program_is_explained()
    {
        await ExecuteAsync("CREATE TABLE Themes (Farve TEXT)");
        using var db = TestDatabase.OpenFile(_path);

        Assert.Contains("passer ikke til programmet", await RefusedAsync(db), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_connection_is_as_durable_as_promised()
    {
        using var db = TestDatabase.OpenFile(_path);
        await MigrateAsync(db);

        Assert.Equal(("2", "1", "wal"), (Pragma(db, "synchronous"), Pragma(db, "foreign_keys"), Pragma(db, "journal_mode")));
    }

    [Fact]
    public async Task A_restored_backup_gets_its_write_ahead_log_back()
    {
        using (var db = TestDatabase.OpenFile(Path.Combine(Path.GetDirectoryName(_path)!, "original.db")))
        {
            await MigrateAsync(db);
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {_path}");
        }

        using var restored = TestDatabase.OpenFile(_path);
        await MigrateAsync(restored);

        Assert.Equal("wal", Pragma(restored, "journal_mode"));
    }

    /// <summary>The start without its seeding.</summary>
    private static Task MigrateAsync(BoTrygtDb db) => SqliteFile.PrepareAsync((SqliteDb)db, () => Task.CompletedTask);

    private static async Task<string> RefusedAsync(BoTrygtDb db)
    {
        var refusal = await Assert.ThrowsAsync<DatabaseStartException>(() => db.PrepareAtStartAsync(SeedChoice.ReferenceData, TestDatabase.SeededAt).WaitAsync(Patience));
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }

    private static string Pragma(BoTrygtDb db, string name)
    {
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar()!.ToString()!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>File and journal as a killed process leaves them: with more changed than fits in memory, both are written before the end.</summary>
    private static void CopyInMidWrite(string path)
    {
        var writing = path + ".writing";
        using var connection = new SqliteConnection($"Data Source={writing};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; CREATE TABLE Half (Text TEXT); INSERT INTO Half SELECT hex(zeroblob(2000)) FROM (VALUES (1), (2), (3), (4), (5), (6), (7), (8))");
        Execute(connection, "BEGIN IMMEDIATE; UPDATE Half SET Text = hex(randomblob(2000)); DROP TABLE Half");
        File.Copy(writing, path);
        File.Copy(writing + "-journal", path + "-journal");
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
