using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>The secretariat sees the portal as somebody else does: marked on every page, written down, and nothing can be changed.</summary>
public sealed partial class SeeAsTests : SeeAsTest
{
    [Fact]
    public async Task The_workroom_is_the_persons_and_every_page_says_so_until_one_stops()
    {
        Assert.Equal("/arbejdsrum", (await BeginAsync()).Location);
        var own = await Support.Desk.OfAsync(Portal, Seen);
        foreach (var path in new[] { "/arbejdsrum", "/arbejdsrum/partnerskaber", "/arbejdsrum/principper", "/arbejdsrum/opfoelgning", $"/arbejdsrum/planer/{ViewerId}", "/konto" })
        {
            var page = await Desk.OpenAsync(path);
            Assert.Equal("Du ser portalen som Mette Holm. Du kan ikke ændre noget.", Page.WordsOf(page.Document.QuerySelector(".sees-as p")).Replace(await NameAsync(), "Mette Holm", StringComparison.Ordinal));
        }

        Assert.Equal((await own.OpenAsync("/arbejdsrum/partnerskaber")).Words, (await Desk.OpenAsync("/arbejdsrum/partnerskaber")).Words);
        own.Dispose();
        Assert.Equal($"/administration/personer/{SeenId}", (await Desk.PostAsync("/se-som/stop")).Location);
        var after = await Desk.OpenAsync($"/administration/personer/{SeenId}");
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Null(after.Document.QuerySelector(".sees-as"));
    }

    /// <summary>Every endpoint that is no reading, with whatever its route needs.</summary>
    [Fact]
    public async Task Nothing_but_reading_staying_stopping_and_signing_out_is_let_through()
    {
        await BeginAsync();
        await Desk.PrepareAsync();
        var before = await CountAsync();
        var routes = Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)) == true)
            .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText?.TrimStart('/') ?? "", match => match.Value.Contains("guid", StringComparison.Ordinal) ? $"{SeenId}" : "1")).Distinct().ToList();
        Assert.InRange(routes.Count, 100, 400);
        Assert.Superset(new HashSet<string> { "/log-ind", "/konto/her", "/arbejdsrum/mine-mails", "/se-som/stop", "/log-ud" }, routes.ToHashSet());
        foreach (var path in routes.Where(path => path is not ("/se-som/stop" or "/log-ud" or "/konto/her")))
        {
            var answer = await Desk.PostAsync(path);
            Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{path}: {answer.Status}");
        }

        Assert.Equal(before, await CountAsync());
        Assert.Equal("/", (await Desk.PostAsync("/log-ud")).Location);
    }

    [Theory]
    [InlineData("/konto")]
    [InlineData("/konto/adgangskode")]
    [InlineData("/konto/to-trin")]
    [InlineData("/arbejdsrum/kalender")]
    [InlineData("/administration")]
    [InlineData("/administration/personer")]
    [InlineData("/administration/organisationer")]
    public async Task What_is_the_persons_own_or_about_people_is_not_opened(string path)
    {
        await BeginAsync();
        var page = await Desk.OpenAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("Du ser portalen som", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_changes_nothing_of_the_persons()
    {
        using (var own = await Support.Desk.OfAsync(Portal, Seen))
        {
            await own.OpenAsync("/arbejdsrum");
        }

        Clock.Advance(TimeSpan.FromDays(2));
        using var desk = await Support.Desk.OfAsync(Portal, Viewer);
        await desk.PostAsync($"/administration/personer/{SeenId}/se-som");
        var before = await StateAsync();
        foreach (var path in new[] { "/arbejdsrum", "/arbejdsrum/partnerskaber", "/arbejdsrum/partnerskaber/aarhus", "/arbejdsrum/opfoelgning", "/arbejdsrum/mine-mails", "/arbejdsrum/aarshjul", "/arbejdsrum/katalog", "/arbejdsrum/bookinger", $"/arbejdsrum/planer/{Portal.PlanOf(PlanRows.Aarhus).Id}", "/redaktion" })
        {
            await desk.OpenAsync(path);
        }

        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task It_is_over_after_half_an_hour_and_with_the_session()
    {
        await BeginAsync();
        for (var minutes = 0; minutes < 28; minutes += 7)
        {
            Clock.Advance(TimeSpan.FromMinutes(7));
            Assert.NotNull((await Desk.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
        }

        Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Null((await Desk.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
        await BeginAsync();
        await Desk.PostAsync("/log-ud");
        using var anew = await Support.Desk.OfAsync(Portal, Viewer);
        Assert.Null((await anew.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
    }

    [Fact]
    public async Task It_ends_with_the_role_that_gave_the_right_and_when_the_person_comes_out_of_reach()
    {
        await BeginAsync();
        await using var db = Portal.Database.Open();
        var botrygt = await db.Organisations.Include(row => row.Memberships).FirstAsync(row => row.Kind == OrganisationKind.BoTrygt);
        botrygt.Admit(await db.People.SingleAsync(person => person.Id == SeenId), Role.Administrator, DateOnly.FromDateTime(DateTime.UtcNow));
        await db.SaveChangesAsync();

        Assert.Null((await Desk.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
    }

    [Fact]
    public async Task It_is_on_everyPortal()
    {
        await BeginAsync();
        var cookie = await Desk.CookieOfAsync(Portal, Viewer);
        using var first = Desk.Of(Portal, cookie);
        await first.PostAsync($"/administration/personer/{SeenId}/se-som");
        await using var other = new PortalFactory { Clock = Clock, Settings = Portal.Database.Settings };
        using var there = Desk.Of(other, cookie);

        Assert.NotNull((await there.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
        await there.PostAsync("/se-som/stop");
        Assert.Null((await first.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    private async Task<string> NameAsync()
    {
        await using var db = Portal.Database.Open();
        return await db.People.Where(person => person.Id == SeenId).Select(person => person.Name).SingleAsync();
    }

    private async Task<int> CountAsync()
    {
        await using var db = Portal.Database.Open();
        return await db.AuditEntries.CountAsync();
    }

    /// <summary>All that pages write by themselves.</summary>
    private async Task<string> StateAsync()
    {
        await using var db = Portal.Database.Open();
        var account = await db.Users.SingleAsync(row => row.PersonId == SeenId);
        return $"{account.VisitStartedAt:O} {account.VisitBeforeAt:O} {account.ConcurrencyStamp} {await db.Drafts.CountAsync()} {await db.Notices.CountAsync()} {await db.AuditEntries.CountAsync()} {await db.OutboxMails.CountAsync()} {await db.Digests.CountAsync()}";
    }
}
