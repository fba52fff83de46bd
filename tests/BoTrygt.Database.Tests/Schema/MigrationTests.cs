using BoTrygt.Database.Sqlite;
using BoTrygt.Database.SqlServer;
using BoTrygt.Database.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BoTrygt.Database.Tests.Schema;

public sealed class MigrationTests : IDisposable
{
    private readonly SqliteDb _sqlite = new SqliteDb.DesignTimeFactory().CreateDbContext([]);
    private readonly SqlServerDb _sqlServer = new SqlServerDb.DesignTimeFactory().CreateDbContext([]);

    public void Dispose()
    {
        _sqlite.Dispose();
        _sqlServer.Dispose();
    }

    [Fact]
    public void The_SQLite_migrations_hold_the_whole_model() => Assert.False(_sqlite.Database.HasPendingModelChanges());

    [Fact]
    public void The_SQL_Server_migrations_hold_the_whole_model() => Assert.False(_sqlServer.Database.HasPendingModelChanges());

    [Fact]
    public void Both_providers_have_the_same_migrations() =>
        Assert.Equal(Names(_sqlite), Names(_sqlServer));

    [Fact]
    public void The_SQLite_script_makes_every_table()
    {
        _sqlite.Database.OpenConnection();
        _sqlite.Database.ExecuteSqlRaw(Script(_sqlite, MigrationsSqlGenerationOptions.Default));

        Assert.Empty(_sqlite.Database.GetPendingMigrations());
        Assert.Empty(_sqlite.Model.GetEntityTypes().Select(type => type.GetTableName()).Except(_sqlite.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master").ToList()));
    }

    [Fact]
    public void SQL_Server_understands_the_script_that_may_run_twice() =>
        Assert.Contains("CREATE TABLE [Themes]", SqlServerText.Parsed(Script(_sqlServer, MigrationsSqlGenerationOptions.Idempotent)), StringComparison.Ordinal);

    /// <summary>Identity makes it only for its schema version 3, which what runs at design time must know by itself.</summary>
    [Fact]
    public void Both_migrations_hold_the_table_of_passkeys()
    {
        Assert.Contains("CREATE TABLE \"AccountPasskeys\"", Script(_sqlite, MigrationsSqlGenerationOptions.Default), StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE [AccountPasskeys]", Script(_sqlServer, MigrationsSqlGenerationOptions.Default), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TABLE [Themes] (", "CREATE TABLE [Themes] ((")]
    [InlineData("nvarchar(40) NOT NULL", "nvarchar(40 NOT NULL")]
    [InlineData("BEGIN TRANSACTION", "BEGIN TRANSACTION AND")]
    public void An_error_planted_in_the_script_is_found(string right, string wrong)
    {
        var script = Script(_sqlServer, MigrationsSqlGenerationOptions.Idempotent);

        Assert.Throws<SqlServerCheckException>(() => SqlServerText.Parsed(script.Replace(right, wrong, StringComparison.Ordinal)));
    }

    private static string Script(BoTrygtDb db, MigrationsSqlGenerationOptions options) => db.GetService<IMigrator>().GenerateScript(options: options);

    private static IEnumerable<string> Names(BoTrygtDb db) => db.Database.GetMigrations().Select(migration => migration.Split('_', 2)[1]);
}
