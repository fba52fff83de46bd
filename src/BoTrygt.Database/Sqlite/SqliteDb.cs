using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BoTrygt.Database.Sqlite;

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : BoTrygtDb(options)
{
    private const int UniqueIndex = 2067;
    private const int PrimaryKey = 1555;
    private const int ForeignKey = 787;

    /// <summary>A foreign key that restricts deleting refuses as a trigger would; there are no others.</summary>
    private const int RestrictingForeignKey = 1811;

    public override bool IsDuplicate(DbUpdateException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueIndex or PrimaryKey };
    }

    public override bool IsInUse(DbUpdateException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.InnerException is SqliteException { SqliteExtendedErrorCode: ForeignKey or RestrictingForeignKey };
    }

    /// <summary>What <c>dotnet ef</c> uses to write migrations.</summary>
    public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
    }
}
