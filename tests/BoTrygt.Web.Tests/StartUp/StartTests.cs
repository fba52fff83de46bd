using System.Net;
using System.Net.Sockets;
using BoTrygt.Database.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.StartUp;

/// <summary>Real processes: what goes wrong at a start is told in one line on what to do, and never hangs.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_port_in_use_is_said_to_be()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        await AssertRefusedAsync("Porten er optaget", PortalProcess.Start(urls: $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        var file = TestFolder.NewFile("en-fil");
        await File.WriteAllTextAsync(file, "");

        await AssertRefusedAsync($"Der kan ikke skrives i {file}/data.", PortalProcess.Start(Path.Combine(file, "data", "botrygt.db")));
    }

    [Fact]
    public async Task A_database_newer_than_the_program_is_left_alone()
    {
        var path = TestFolder.NewFile("botrygt.db");
        await using (var db = TestDatabase.OpenFile(path))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('20991231000000_Fremtid', '99.0.0')");
        }

        await AssertRefusedAsync("Databasen er nyere end dette program (ukendt ændring 20991231000000_Fremtid)", PortalProcess.Start(path));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        var path = TestFolder.NewFile("botrygt.db");
        await File.WriteAllTextAsync(path, string.Concat(Enumerable.Repeat("Dette er et brev. ", 1000)));

        await AssertRefusedAsync($"{path} kan ikke læses som database", PortalProcess.Start(path));
        Assert.StartsWith("Dette er et brev.", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database__Provider", "Oracle", "Database:Provider er 'Oracle', men skal være Sqlite eller SqlServer.")]
    [InlineData("Database__CommandTimeoutSeconds", "snart", "Database:CommandTimeoutSeconds er 'snart'")]
    [InlineData("Portal__PublicHost", "portal", "Portal:PublicHost er 'portal'")]
    [InlineData("ASPNETCORE_URLS", "ikke en adresse", "ASPNETCORE_URLS er ikke en adresse")]
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.1:5080", "Adressen i ASPNETCORE_URLS kan ikke bruges på denne maskine")]
    public async Task A_setting_that_cannot_be_used_is_named(string key, string value, string line) =>
        await AssertRefusedAsync(line, PortalProcess.Start(settings: (key, value)));

    [Fact]
    public async Task A_database_migrated_by_the_command_is_ready_at_the_next_start()
    {
        var path = TestFolder.NewFile("botrygt.db");
        using var migration = PortalProcess.Start(path, arguments: ["migrate"]);

        Assert.Equal(0, await migration.EndAsync());
        Assert.Equal(["Databasen er klar."], migration.Output);
        Assert.Empty(migration.Errors);
        using var portal = PortalProcess.Start(path);
        await AssertServesAsync(portal);
    }

    [Fact]
    public async Task A_first_start_makes_its_folder_and_says_where_it_listens()
    {
        using var portal = PortalProcess.Start(Path.Combine(TestFolder.NewFile("data"), "dyb", "botrygt.db"), "http://127.0.0.1:0");
        var address = await portal.ReadyAsync();

        Assert.NotEqual(0, address.Port);
        await AssertServesAsync(portal);
        Assert.Empty(portal.Errors);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_first_start_that_was_killed_is_finished_by_the_next(int round)
    {
        var path = TestFolder.NewFile("botrygt.db");
        var moment = Random.Shared.Next(0, 1200);
        using (var first = PortalProcess.Start(path))
        {
            while (!File.Exists(path) && !first.HasEnded)
            {
                await Task.Delay(5);
            }

            await Task.Delay(moment);
            await first.KillAsync();
        }

        using var second = PortalProcess.Start(path);
        var failure = await Record.ExceptionAsync(() => AssertServesAsync(second));

        Assert.True(failure is null, $"Round {round}, killed {moment} ms after the file was there: {failure}");
    }

    private static async Task AssertServesAsync(PortalProcess portal)
    {
        using var visitor = new HttpClient { BaseAddress = await portal.ReadyAsync() };

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/bo-trygt-i/aarhus")).StatusCode);
    }

    private static async Task AssertRefusedAsync(string line, PortalProcess portal)
    {
        using (portal)
        {
            Assert.NotEqual(0, await portal.EndAsync());
            Assert.StartsWith(line, Assert.Single(portal.Errors), StringComparison.Ordinal);
            Assert.DoesNotContain(portal.Output.Concat(portal.Errors), text => text.Contains("   at ", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal));
        }
    }
}
