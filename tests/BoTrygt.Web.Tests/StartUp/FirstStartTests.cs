using System.Net;
using BoTrygt.Database.Tests.Support;

namespace BoTrygt.Web.Tests.StartUp;

/// <summary>Real processes: the first start makes what it needs, also when an earlier one was stopped half-way.</summary>
public sealed class FirstStartTests
{
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

    [Fact]
    public async Task A_first_start_that_was_killed_is_finished_by_the_next()
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

        Assert.True(failure is null, $"Killed {moment} ms after the file was there: {failure}");
    }

    private static async Task AssertServesAsync(PortalProcess portal)
    {
        using var visitor = new HttpClient { BaseAddress = await portal.ReadyAsync() };

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/bo-trygt-i/aarhus")).StatusCode);
    }
}
