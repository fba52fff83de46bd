using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BoTrygt.Database.SqlServer;

public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : BoTrygtDb(options)
{
    /// <summary>What <c>dotnet ef</c> uses to write migrations; the server is never asked.</summary>
    public sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqlServerDb>
    {
        public SqlServerDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlServerDb>().UseSqlServer("Server=localhost;Database=BoTrygt").Options);
    }
}
