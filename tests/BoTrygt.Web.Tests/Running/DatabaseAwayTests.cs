using System.Net;
using BoTrygt.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Running;

/// <summary>Health, and what goes on when the database file is gone.</summary>
public sealed class DatabaseAwayTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private readonly HttpClient _visitor = portal.Visitor();

    private string File => new SqliteConnectionStringBuilder(portal.Database.ConnectionString).DataSource;

    [Fact]
    public async Task A_portal_that_runs_is_live_and_ready()
    {
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task The_version_is_a_number_and_no_secret() => Assert.Matches(@"^\d+\.\d+\.\d+(\+\w+)?$", (await _visitor.OpenAsync("/version")).Html);

    [SqliteFact]
    public Task A_page_nobody_opened_yet_says_that_it_comes_back() => WithoutDatabaseAsync(async () =>
    {
        portal.Log.Clear();
        var page = await _visitor.OpenAsync("/bo-trygt-i/solroed");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("30", page.Header("Retry-After"));
        Assert.Equal("Siden er optaget et øjeblik", page.Document.QuerySelector("h1")!.TextContent);
        ErrorTests.AssertCalm(page);
        Assert.Contains(portal.Log.Requests, line => line.Contains(ErrorTests.NumberOn(page), StringComparison.Ordinal));
        Wrong.None(portal.Log.Lines.Where(line => line.Contains("solroed", StringComparison.Ordinal)));
    });

    [SqliteFact]
    public async Task A_page_that_was_opened_is_still_served()
    {
        var before = await _visitor.OpenAsync("/bo-trygt-i/aarhus");
        await WithoutDatabaseAsync(async () => Assert.Equal(before.Body, (await _visitor.OpenAsync("/bo-trygt-i/aarhus")).Body));
    }

    [SqliteFact]
    public Task The_portal_is_live_but_not_ready() => WithoutDatabaseAsync(async () =>
    {
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await _visitor.OpenAsync("/health/ready")).Status);
    });

    [SqliteFact]
    public async Task Everything_is_as_before_when_the_database_is_back()
    {
        await WithoutDatabaseAsync(() => _visitor.OpenAsync("/bo-trygt-i/greve"));

        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/bo-trygt-i/greve")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.OpenAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task A_database_that_was_not_seeded_to_the_end_is_not_ready()
    {
        await using var halfway = new PortalFactory();
        using var visitor = halfway.Visitor();
        await using (var db = halfway.Database.Open())
        {
            await db.AppliedSeeds.Where(seed => seed.Name == "articles").ExecuteDeleteAsync();
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.OpenAsync("/health/ready")).Status);
    }

    /// <summary>SQLite makes a new, empty file where there is none.</summary>
    private async Task WithoutDatabaseAsync(Func<Task> act)
    {
        portal.Database.Release();
        System.IO.File.Move(File, File + ".away");
        try
        {
            await act();
        }
        finally
        {
            portal.Database.Release();
            Array.ForEach([File, File + "-wal", File + "-shm"], System.IO.File.Delete);
            System.IO.File.Move(File + ".away", File);
        }
    }
}

/// <summary>A test of the file itself.</summary>
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute() => Skip = Environment.GetEnvironmentVariable("TEST_SQLSERVER") is null ? null : "Only an SQLite file can be moved away.";
}
