namespace BoTrygt.Web.Tests.Rights;

/// <summary>A theory that puts its database back by copying the file.</summary>
public sealed class SqliteTheoryAttribute : TheoryAttribute
{
    public SqliteTheoryAttribute() =>
        Skip = Environment.GetEnvironmentVariable("TEST_SQLSERVER") is null ? null : "Copies the database's file, so it runs on SQLite alone. AllowedRowsTests asks SQL Server.";
}
