using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Two portals on one database, each with the pages it has made for itself.</summary>
public sealed class TwoPortalsReadTests : EditorTest
{
    [Fact]
    public async Task What_is_published_through_one_is_read_on_the_other_at_its_next_look_and_nothing_else_is_forgotten()
    {
        using var second = new PortalFactory { Clock = Clock, Settings = { ["ConnectionStrings:BoTrygt"] = Portal.Database.ConnectionString } };
        using var visitor = second.Visitor();
        var watch = ActivatorUtilities.CreateInstance<StalePageWatch>(second.Services);
        await watch.LookAsync(CancellationToken.None);
        await visitor.OpenAsync(Public);
        var other = (await visitor.OpenAsync("/raad/nabohjaelp")).Header("ETag");

        await PublishNowAsync("Helt nye ord om døren.");
        Assert.DoesNotContain("Helt nye ord", (await visitor.OpenAsync(Public)).Html, StringComparison.Ordinal);
        await watch.LookAsync(CancellationToken.None);

        Assert.Contains("Helt nye ord", (await visitor.OpenAsync(Public)).Html, StringComparison.Ordinal);
        Assert.Equal(other, (await visitor.OpenAsync("/raad/nabohjaelp")).Header("ETag"));
    }

    [Fact]
    public void A_portal_looks_by_itself()
    {
        using var watching = new PortalFactory { IsProduction = true };
        watching.Settings["Cache:Watch"] = "true";
        Assert.Contains(watching.Services.GetServices<IHostedService>(), service => service is StalePageWatch);
    }

    [Fact]
    public async Task Old_rows_are_swept()
    {
        var watch = ActivatorUtilities.CreateInstance<StalePageWatch>(Portal.Services);
        await PublishNowAsync("Helt nye ord om døren.");
        Assert.NotEqual(0, await AskAsync(db => db.StalePages.CountAsync()));
        Clock.Advance(TimeSpan.FromDays(2));
        await watch.LookAsync(CancellationToken.None);

        Assert.Equal(0, await AskAsync(db => db.StalePages.CountAsync()));
    }
}
