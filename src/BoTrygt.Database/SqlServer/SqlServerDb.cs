using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BoTrygt.Database.SqlServer;

public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : BoTrygtDb(options)
{
    private const int UniqueIndex = 2601;
    private const int PrimaryKey = 2627;
    private const int ForeignKey = 547;

    public override bool IsDuplicate(DbUpdateException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.InnerException is SqlException { Number: UniqueIndex or PrimaryKey };
    }

    public override bool IsInUse(DbUpdateException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.InnerException is SqlException { Number: ForeignKey };
    }

    /// <summary>What <c>dotnet ef</c> uses to write migrations; the server is never asked.</summary>
    public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqlServerDb>
    {
        public SqlServerDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=localhost;Database=BoTrygt").Options);
    }
}
