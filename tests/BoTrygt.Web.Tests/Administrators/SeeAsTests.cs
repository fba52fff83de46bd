using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>The secretariat sees the portal as somebody else does: marked on every page, written down, and nothing can be changed.</summary>
public sealed partial class SeeAsTests : IAsyncLifetime
{
    private const string Seen = "koordinator.aarhus@demo.invalid";
    private const string Viewer = "sekretariat@demo.invalid";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private PortalFactory Portal { get; }
    private Desk _desk = null!;
    private Guid _seen;
    private Guid _viewer;

    public SeeAsTests() => Portal = new() { Clock = _clock };

    public async Task InitializeAsync()
    {
        _desk = await Desk.OfAsync(Portal, Viewer);
        (_seen, _viewer) = (await PersonAsync(Seen), await PersonAsync(Viewer));
    }

    public async Task DisposeAsync()
    {
        _desk.Dispose();
        await Portal.DisposeAsync();
    }

    [Fact]
    public async Task The_workroom_is_the_persons_and_every_page_says_so_until_one_stops()
    {
        Assert.Equal("/arbejdsrum", (await BeginAsync()).Location);
        var own = await Desk.OfAsync(Portal, Seen);
        foreach (var path in new[] { "/arbejdsrum", "/arbejdsrum/partnerskaber", "/arbejdsrum/principper", "/arbejdsrum/opfoelgning", $"/arbejdsrum/planer/{_viewer}", "/konto" })
        {
            var page = await _desk.OpenAsync(path);
            Assert.Equal("Du ser portalen som Mette Holm. Du kan ikke ændre noget.", Page.WordsOf(page.Document.QuerySelector(".sees-as p")).Replace(await NameAsync(), "Mette Holm", StringComparison.Ordinal));
        }

        Assert.Equal((await own.OpenAsync("/arbejdsrum/partnerskaber")).Words, (await _desk.OpenAsync("/arbejdsrum/partnerskaber")).Words);
        own.Dispose();
        Assert.Equal($"/administration/personer/{_seen}", (await _desk.PostAsync("/se-som/stop")).Location);
        var after = await _desk.OpenAsync($"/administration/personer/{_seen}");
        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.Null(after.Document.QuerySelector(".sees-as"));
    }

    /// <summary>Every endpoint that is no reading, with whatever its route needs.</summary>
    [Fact]
    public async Task Nothing_but_reading_stopping_and_signing_out_is_let_through()
    {
        await BeginAsync();
        await _desk.PrepareAsync();
        var before = await CountAsync();
        var routes = Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method)) == true)
            .Select(endpoint => "/" + Parameter().Replace(endpoint.RoutePattern.RawText?.TrimStart('/') ?? "", match => match.Value.Contains("guid", StringComparison.Ordinal) ? $"{_seen}" : "1")).Distinct().ToList();
        Assert.InRange(routes.Count, 100, 400);
        Assert.Superset(new HashSet<string> { "/log-ind", "/konto/her", "/arbejdsrum/mine-mails", "/se-som/stop", "/log-ud" }, routes.ToHashSet());
        foreach (var path in routes.Where(path => path is not ("/se-som/stop" or "/log-ud")))
        {
            var answer = await _desk.PostAsync(path);
            Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{path}: {answer.Status}");
        }

        Assert.Equal(before, await CountAsync());
        Assert.Equal("/", (await _desk.PostAsync("/log-ud")).Location);
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
        var page = await _desk.OpenAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("Du ser portalen som", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_changes_nothing_of_the_persons()
    {
        using (var own = await Desk.OfAsync(Portal, Seen))
        {
            await own.OpenAsync("/arbejdsrum");
        }

        _clock.Advance(TimeSpan.FromDays(2));
        using var desk = await Desk.OfAsync(Portal, Viewer);
        await desk.PostAsync($"/administration/personer/{_seen}/se-som");
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
            _clock.Advance(TimeSpan.FromMinutes(7));
            Assert.NotNull((await _desk.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
        }

        _clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Null((await _desk.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
        await BeginAsync();
        await _desk.PostAsync("/log-ud");
        using var anew = await Desk.OfAsync(Portal, Viewer);
        Assert.Null((await anew.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
    }

    [Fact]
    public async Task It_ends_with_the_role_that_gave_the_right_and_when_the_person_comes_out_of_reach()
    {
        await BeginAsync();
        await using var db = Portal.Database.Open();
        var botrygt = await db.Organisations.Include(row => row.Memberships).FirstAsync(row => row.Kind == OrganisationKind.BoTrygt);
        botrygt.Admit(await db.People.SingleAsync(person => person.Id == _seen), Role.Administrator, DateOnly.FromDateTime(DateTime.UtcNow));
        await db.SaveChangesAsync();

        Assert.Null((await _desk.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
    }

    [Fact]
    public async Task It_is_on_everyPortal()
    {
        await BeginAsync();
        var cookie = await Desk.CookieOfAsync(Portal, Viewer);
        using var first = Desk.Of(Portal, cookie);
        await first.PostAsync($"/administration/personer/{_seen}/se-som");
        await using var other = new PortalFactory { Clock = _clock, Settings = Portal.Database.Settings };
        using var there = Desk.Of(other, cookie);

        Assert.NotNull((await there.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
        await there.PostAsync("/se-som/stop");
        Assert.Null((await first.OpenAsync("/arbejdsrum")).Document.QuerySelector(".sees-as"));
    }

    [Fact]
    public async Task The_log_has_its_beginning_its_end_and_every_page_in_the_name_of_whoever_looked()
    {
        await BeginAsync();
        await _desk.OpenAsync("/arbejdsrum/partnerskaber");
        await _desk.PostAsync("/se-som/stop");
        await using var db = Portal.Database.Open();
        var told = await db.AuditEntries.Include(entry => entry.Values).Where(entry => entry.Fields == "SeenAs").OrderBy(entry => entry.Sequence).ToListAsync();

        Assert.Equal([(_viewer, $"{_seen}"), (_viewer, $"{_seen}")], told.Select(entry => (entry.PersonId.GetValueOrDefault(), entry.RowId)));
        Assert.StartsWith("Begyndt", told[0].Values.Single().After, StringComparison.Ordinal);
        Assert.Equal("Slut", told[1].Values.Single().After);
        Assert.True(await db.AccessEntries.AnyAsync(entry => entry.PersonId == _viewer && entry.SubjectId == _seen && entry.Criterion == "/arbejdsrum/partnerskaber"));
        Assert.False(await db.AccessEntries.AnyAsync(entry => entry.PersonId == _seen));
        using var administrator = await Desk.OfAsync(Portal, "administrator@demo.invalid");
        Assert.Contains("Vist for en anden", (await administrator.OpenAsync("/administration/haendelser")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_an_administrator_nor_oneself_nor_somebody_without_an_account_is_seen()
    {
        await using var db = Portal.Database.Open();
        var without = await db.People.Where(person => !db.Users.Any(account => account.PersonId == person.Id)).Select(person => person.Id).FirstAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await BeginAsync(await PersonAsync("administrator@demo.invalid"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BeginAsync(without)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await BeginAsync(_viewer)).Status);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    private Task<Page> BeginAsync(Guid? person = null) => _desk.PostAsync($"/administration/personer/{person ?? _seen}/se-som");

    private async Task<Guid> PersonAsync(string email)
    {
        await using var db = Portal.Database.Open();
        return await db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
    }

    private async Task<string> NameAsync()
    {
        await using var db = Portal.Database.Open();
        return await db.People.Where(person => person.Id == _seen).Select(person => person.Name).SingleAsync();
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
        var account = await db.Users.SingleAsync(row => row.PersonId == _seen);
        return $"{account.VisitStartedAt:O} {account.VisitBeforeAt:O} {account.ConcurrencyStamp} {await db.Drafts.CountAsync()} {await db.Notices.CountAsync()} {await db.AuditEntries.CountAsync()} {await db.OutboxMails.CountAsync()} {await db.Digests.CountAsync()}";
    }
}
