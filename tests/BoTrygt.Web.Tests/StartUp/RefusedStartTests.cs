using System.Net;
using System.Net.Sockets;
using BoTrygt.Database.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.StartUp;

/// <summary>Real processes: what goes wrong at a start is told in one line on what to do, and never hangs.</summary>
public sealed class RefusedStartTests
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

        await AssertRefusedAsync($"Der kan ikke skrives i {file}/data (", PortalProcess.Start(Path.Combine(file, "data", "botrygt.db")));
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
    [InlineData("Files__MaxMegabytes", "mange", "Files:MaxMegabytes er 'mange', men skal være et helt tal fra 1 til 200.")]
    [InlineData("Files__Folder", "wwwroot/bilag", "Files:Folder er '")]
    [InlineData("Files__ConnectionString", "noget andet", "Files:ConnectionString kan ikke læses.")]
    [InlineData("Files__Folder", "/proc/bilag", "Der kan ikke skrives i mappen til bilag, /proc/bilag (")]
    [InlineData("ASPNETCORE_URLS", "ikke en adresse", "ASPNETCORE_URLS er ikke en adresse")]
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.1:5080", "Adressen i ASPNETCORE_URLS kan ikke bruges på denne maskine")]
    public async Task A_setting_that_cannot_be_used_is_named(string key, string value, string line) =>
        await AssertRefusedAsync(line, PortalProcess.Start(settings: (key, value)));

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
