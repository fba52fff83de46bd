using BoTrygt.Database.Sqlite;
using BoTrygt.Domain.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Database.Tests.Support;

/// <summary>The check itself: it must see every kind of query, and must not be blind.</summary>
public sealed class SqlServerCheckTests : IDisposable
{
    private readonly string _path = TestFolder.NewFile("botrygt.db");
    private readonly SqlServerCheck _check = new();
    private readonly SqliteDb _db;

    public SqlServerCheckTests()
    {
        _db = Sqlite(_check);
        _db.Database.EnsureCreated();
    }

    public void Dispose()
    {
        _db.Dispose();
        TestFolder.Remove(_path);
    }

    [Fact]
    public async Task A_query_that_only_SQLite_knows_is_caught()
    {
        var failure = await Assert.ThrowsAsync<SqlServerCheckException>(() => _db.Themes.Where(theme => EF.Functions.Glob(theme.Name, "N*")).ToListAsync());

        Assert.Contains("Glob", failure.Message, StringComparison.Ordinal);
        Assert.Contains("could not be translated", failure.InnerException?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_query_runs_on_SQLite_without_the_check()
    {
        using var db = Sqlite();

        Assert.Empty(db.Themes.Where(theme => EF.Functions.Glob(theme.Name, "N*")).ToList());
    }

    [Theory]
    [InlineData("SELECT * FROM Themes LIMIT 5")]
    [InlineData("SELECT a FROM (SELECT 1)")]
    [InlineData("DELETE FROM")]
    public void Text_that_SQL_Server_cannot_parse_is_caught_and_shown(string sql)
    {
        var failure = Assert.Throws<SqlServerCheckException>(() => SqlServerText.Parsed(sql));

        Assert.Contains(sql, failure.Message, StringComparison.Ordinal);
        Assert.Contains("line 1: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_of_query_is_checked()
    {
        var codes = new List<string> { "101", "147" };
        var today = new DateOnly(2027, 1, 1);
        await Seen("COUNT(*)", _db.Municipalities.CountAsync(row => row.TileColumn > 3));
        await Seen("EXISTS", _db.Municipalities.AnyAsync(row => row.Slug.StartsWith("aa")));
        await Seen("TOP(1)", _db.Municipalities.FirstOrDefaultAsync(row => row.Slug == codes[0]));
        await Seen("TOP(2)", _db.Municipalities.SingleOrDefaultAsync(row => codes.Contains(row.Code)));
        await Seen("OFFSET", _db.Municipalities.Include(row => row.Regions).OrderBy(row => row.Name).Skip(2).Take(5).ToListAsync());
        await Seen("FROM [MunicipalityRegion]", _db.Municipalities.Where(row => row.Regions.Any(region => region.From <= today)).Select(row => new { row.Name, row.Regions.Count }).ToListAsync());
        await Seen("GROUP BY", _db.ReportedBurglaries.GroupBy(row => row.Year).Select(year => new { year.Key, Sum = year.Sum(row => row.Count) }).ToListAsync());
        await Seen("[Partnerships]", _db.Partnerships.Include(row => row.Parties).AsSplitQuery().ToListAsync());
        await Seen("UPDATE", _db.Themes.Where(row => row.Slug == codes[0]).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, codes[1]).SetProperty(row => row.Position, row => row.Position + 1)));
        await Seen("DELETE", _db.Themes.Where(row => row.Position < 0).ExecuteDeleteAsync());
        await Seen("[Articles]", _db.Articles.FindAsync(Guid.NewGuid()).AsTask());
    }

    [Fact]
    public async Task A_query_with_another_value_is_the_same_query()
    {
        await ByName("Furesø");
        await ByName("Solrød");

        Assert.Equal(1, _check.QueriesChecked);

        Task<List<Municipality>> ByName(string name) => _db.Municipalities.Where(row => row.Name == name).ToListAsync();
    }

    [Fact]
    public void It_can_be_attached_to_the_programs_own_registration_afterwards()
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:BoTrygt"] = $"Data Source={_path};Pooling=False" };
        using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddBoTrygtDatabase(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), Path.GetTempPath())
            .ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(SqlServerCheck.Instance))
            .BuildServiceProvider();
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<BoTrygtDb>();

        Assert.Throws<SqlServerCheckException>(() => db.Themes.Where(theme => EF.Functions.Glob(theme.Name, "S*")).ToList());
    }

    [Fact]
    public void Making_the_seeded_copies_was_checked_too()
    {
        using var database = new TestDatabase();
        using var db = database.Open();

        Assert.True(db is not SqliteDb || SqlServerCheck.Instance.QueriesChecked > 10, $"Only {SqlServerCheck.Instance.QueriesChecked} queries were checked.");
    }

    private SqliteDb Sqlite(params IInterceptor[] interceptors) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite($"Data Source={_path};Pooling=False").AddInterceptors(interceptors).Options);

    /// <summary>The parsed text holds this and no word of SQLite's.</summary>
    private async Task Seen(string text, Task query)
    {
        await query;
        Assert.Contains(text, string.Join("\n", _check.Texts), StringComparison.Ordinal);
        Assert.DoesNotContain(_check.Texts, sql => sql.Contains("LIMIT", StringComparison.Ordinal));
    }
}
