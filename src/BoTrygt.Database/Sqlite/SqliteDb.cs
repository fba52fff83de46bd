using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BoTrygt.Database.Sqlite;

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : BoTrygtDb(options)
{
    /// <summary>What <c>dotnet ef</c> uses to write migrations.</summary>
    public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
    }
}
