using System.Data.Common;
using BoTrygt.Database.Sqlite;
using BoTrygt.Database.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BoTrygt.Database.Tests.Start;

/// <summary>An installation of the first version is brought up to date, and the process is killed on the way.</summary>
public sealed class StoppedMigrationTests : IDisposable
{
    private readonly string _path = TestFolder.NewFile("botrygt.db");
    private readonly string _left = TestFolder.NewFile("botrygt.db");

    public void Dispose()
    {
        TestFolder.Remove(_path);
        TestFolder.Remove(_left);
    }

    [Theory]
    [InlineData("DROP TABLE \"PublishedInitiatives\"")]
    [InlineData("ALTER TABLE Organisations")]
    [InlineData("CREATE TABLE \"Initiatives\"")]
    [InlineData("CREATE INDEX \"IX_Posts_OrganisationId\"")]
    [InlineData("VALUES ('20261125190926_Workroom'")]
    public async Task A_start_that_was_killed_in_the_migration_Workroom_goes_on_from_the_first_version(string command)
    {
        await FirstVersionAsync();
        await KilledAtAsync(command);

        using var db = TestDatabase.OpenFile(_left);
        Assert.Contains((await db.Database.GetPendingMigrationsAsync()), migration => migration.EndsWith("_Workroom", StringComparison.Ordinal));
        await db.PrepareAtStartAsync(SeedChoice.ReferenceData, TestDatabase.SeededAt).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(0, (await db.Organisations.SingleAsync(row => row.Name == "Fra før")).Version);
        Assert.Equal("ok", (await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync()).Single());
        Assert.Empty(await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
        Assert.Empty(await db.Initiatives.ToListAsync());
    }

    private async Task FirstVersionAsync()
    {
        using var db = TestDatabase.OpenFile(_path);
        await db.GetService<IMigrator>().MigrateAsync("Initial");
        await db.Database.ExecuteSqlAsync($"INSERT INTO Organisations (Id, Name, Kind) VALUES ('0F6F4E6B-0000-7000-8000-000000000001', 'Fra før', 'CivilSociety')");
    }

    /// <summary>Runs the start up to the command, with next to no memory so that the half-done work is in the files, and keeps these as a kill leaves them.</summary>
    private async Task KilledAtAsync(string command)
    {
        var kill = new Kill(command, () => new[] { "", "-wal" }.Where(part => File.Exists(_path + part)).ToList().ForEach(part => File.Copy(_path + part, _left + part)));
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={_path};Pooling=False").AddInterceptors(kill).Options);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"PRAGMA cache_size = 1");
        await Assert.ThrowsAsync<KilledException>(() => SqliteFile.PrepareAsync(db, () => Task.CompletedTask));
    }

    private sealed class Kill(string command, Action keepFiles) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand sent, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (sent.CommandText.Contains(command, StringComparison.Ordinal))
            {
                keepFiles();
                throw new KilledException();
            }

            return ValueTask.FromResult(result);
        }
    }

    private sealed class KilledException : Exception;
}
