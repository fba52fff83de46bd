using System.Net;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.CalendarFeeds;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.CalendarFeeds;

public sealed class FeedTests : IAsyncLifetime
{
    private const string Feeds = "/arbejdsrum/kalender";
    private const string Host = "https://portal.example.dk";

    private OfficeHours Portal { get; } = new() { Settings = { ["Portal:PublicHost"] = Host } };
    private Desk Coordinator { get; set; } = null!;

    public async Task InitializeAsync() => Coordinator = await DeskOfAsync("koordinator.aarhus");

    public async Task DisposeAsync()
    {
        Coordinator.Dispose();
        await Portal.DisposeAsync();
    }

    [ICalJsFact]
    public async Task An_own_address_opens_the_persons_deadlines_for_anybody_without_a_cookie()
    {
        var page = await FetchAsync(await MakeAsync(Coordinator));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/calendar; charset=utf-8", page.ContentType);
        Assert.Equal("no-cache, private", page.Header("Cache-Control"));
        Assert.Null(page.Header("Set-Cookie"));
        var mine = await MineAsync();
        var titles = (await ICalJs.ReadAsync(page.Body)).Events.Select(one => one.Summary).ToList();
        Assert.All(mine, title => Assert.Contains(titles, summary => summary.EndsWith(title, StringComparison.Ordinal)));
        Assert.Contains(titles, title => title.StartsWith("Svarfrist: Opfølgning", StringComparison.Ordinal));
    }

    [ICalJsFact]
    public async Task It_has_no_initiatives_of_others_and_no_names()
    {
        var page = await FetchAsync(await MakeAsync(Coordinator));

        var mine = await MineAsync();
        var others = await AskAsync(db => db.Initiatives.Where(row => !mine.Contains(row.Title)).Select(row => row.Title).ToListAsync());
        var calendar = await ICalJs.ReadAsync(page.Body);
        Assert.DoesNotContain(calendar.Events, one => others.Any(title => one.Summary.EndsWith($": {title}", StringComparison.Ordinal)));
        var names = await AskAsync(db => db.People.Select(person => person.Name).ToListAsync());
        Assert.DoesNotContain(calendar.Events, one => names.Any(name => one.Summary.Contains(name, StringComparison.Ordinal) || one.Description.Contains(name, StringComparison.Ordinal)));
    }

    [ICalJsFact]
    public async Task A_partnerships_address_opens_its_year_with_links_to_thePortals_own_address()
    {
        var calendar = await ICalJs.ReadAsync((await FetchAsync(await MakeAsync(Coordinator, "aarhus"))).Body);

        Assert.Equal("Bo trygt i Aarhus: årshjul", calendar.Name);
        var running = await AskAsync(db => db.Initiatives.Where(row => db.Partnerships.Any(one => one.Id == row.PartnershipId && one.Municipality.Slug == "aarhus") && row.Status == InitiativeStatus.Running).Select(row => row.Title).ToListAsync());
        Assert.All(running, title => Assert.Contains(calendar.Events, one => one.Summary.EndsWith(title, StringComparison.Ordinal)));
        Assert.All(calendar.Events, one => Assert.StartsWith($"Bo trygt i Aarhus\n{Host}/arbejdsrum/", one.Description, StringComparison.Ordinal));
        Assert.Distinct(calendar.Events.Select(one => one.Uid));
        Assert.Contains(calendar.Events, one => one.Summary == "Styregruppemøde, Bo trygt i Aarhus");
        Assert.Contains(calendar.Events, one => one.Summary.StartsWith("Mobil politistation: ", StringComparison.Ordinal));
    }

    [ICalJsFact]
    public async Task An_association_gets_what_is_shared_with_it_and_no_rounds()
    {
        using var association = await DeskOfAsync("forening.aarhus");

        var calendar = await ICalJs.ReadAsync((await FetchAsync(await MakeAsync(association, "aarhus"))).Body);

        var hidden = await AskAsync(db => db.Initiatives.Where(row => row.CivilSociety == CivilSocietyAccess.None).Select(row => row.Title).ToListAsync());
        Assert.NotEmpty(calendar.Events);
        Assert.DoesNotContain(calendar.Events, one => one.Summary.StartsWith("Svarfrist", StringComparison.Ordinal) || hidden.Any(title => one.Summary.EndsWith($": {title}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Another_kommunes_partnership_gets_no_address() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Coordinator.PostAsync(Feeds, ("partnerskab", $"{await PartnershipAsync("solroed")}"))).Status);

    [Fact]
    public async Task Whoever_has_left_takes_the_address_along()
    {
        var (own, partnership) = (await MakeAsync(Coordinator), await MakeAsync(Coordinator, "aarhus"));

        await Portal.DoAsync("administrator@demo.invalid", db => db.Memberships.Where(row => row.Person.Email == "koordinator.aarhus@demo.invalid").ExecuteUpdateAsync(set => set.SetProperty(row => row.To, Portal.Today.AddDays(-1))));

        await AssertGoneAsync(own);
        await AssertGoneAsync(partnership);
    }

    [Fact]
    public async Task A_partnership_that_has_ended_ends_its_addresses_and_not_the_persons_own()
    {
        using var secretariat = await DeskOfAsync("sekretariat");
        var (own, partnership) = (await MakeAsync(secretariat), await MakeAsync(secretariat, "aarhus"));

        await Portal.DoAsync("administrator@demo.invalid", async db => (await db.Partnerships.SingleAsync(row => row.Municipality.Slug == "aarhus")).EndedOn = new PartialDate(2026, 11));

        await AssertGoneAsync(partnership);
        Assert.Equal(HttpStatusCode.OK, (await FetchAsync(own)).Status);
    }

    [Fact]
    public async Task What_was_taken_back_or_made_anew_opens_nothing()
    {
        var first = await MakeAsync(Coordinator);
        var second = await MakeAsync(Coordinator);

        await AssertGoneAsync(first);
        Assert.Equal(HttpStatusCode.OK, (await FetchAsync(second)).Status);
        await Coordinator.SubmitAsync(Feeds, "form[action$='/fjern']");
        await AssertGoneAsync(second);
    }

    [Fact]
    public async Task Nobody_takes_back_anothers_address()
    {
        var address = await MakeAsync(Coordinator);
        var id = await AskAsync(db => db.CalendarFeeds.Select(feed => feed.Id).SingleAsync());
        using var administrator = await DeskOfAsync("administrator");

        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsync($"{Feeds}/{id}/fjern")).Status);
        Assert.Equal(HttpStatusCode.OK, (await FetchAsync(address)).Status);
    }

    [Fact]
    public async Task The_address_is_shown_once_and_neither_kept_nor_logged()
    {
        var page = await Coordinator.PostAsync(Feeds);
        var code = CodeOf(page);

        Assert.StartsWith("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await Coordinator.OpenAsync(Feeds)).Html, StringComparison.Ordinal);
        await FetchAsync($"/kalender/{code}.ics");
        Assert.DoesNotContain(Portal.Log.Lines, line => line.Contains(code, StringComparison.Ordinal));
        Assert.Equal(SecretCode.HashOf(code), await AskAsync(db => db.CalendarFeeds.Select(feed => feed.CodeHash).SingleAsync()));
        var entry = await AskAsync(db => db.AuditEntries.Include(row => row.Values).OrderBy(row => row.Sequence).LastAsync(row => row.Entity == nameof(CalendarFeed)));
        Assert.DoesNotContain(entry.Values, value => value.Field == nameof(CalendarFeed.CodeHash));
    }

    [Fact]
    public async Task A_calendar_that_has_the_newest_gets_nothing_again_until_something_is_new()
    {
        var address = await MakeAsync(Coordinator, "aarhus");
        var tag = (await FetchAsync(address)).Header("ETag")!;
        Portal.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.NotModified, (await FetchAsync(address, ("If-None-Match", tag))).Status);
        await Portal.DoAsync("koordinator.aarhus@demo.invalid", async db => (await db.Initiatives.FirstAsync(row => row.Status == InitiativeStatus.Running && db.Partnerships.Any(one => one.Id == row.PartnershipId && one.Municipality.Slug == "aarhus"))).Touch(Portal.Time.GetUtcNow().UtcDateTime));
        Assert.Equal(HttpStatusCode.OK, (await FetchAsync(address, ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task A_code_that_nobody_was_given_costs_one_look()
    {
        Portal.Statements.Clear();

        await AssertGoneAsync($"/kalender/{new string('a', 43)}.ics");
        Assert.Equal(1, Portal.Statements.Count);
        await AssertGoneAsync($"/kalender/{new string('a', 4000)}.ics");
        Assert.Equal(1, Portal.Statements.Count);
    }

    private Task<Desk> DeskOfAsync(string person) => Desk.OfAsync(Portal, $"{person}@demo.invalid");

    /// <returns>The path of the address.</returns>
    private async Task<string> MakeAsync(Desk desk, string? slug = null) =>
        $"/kalender/{CodeOf(await desk.PostAsync(Feeds, ("partnerskab", slug is null ? "" : $"{await PartnershipAsync(slug)}")))}.ics";

    private static string CodeOf(Page page) => page.Document.QuerySelector("#kalenderadresse")?.GetAttribute("value") is { } address && address.StartsWith($"{Host}/kalender/", StringComparison.Ordinal)
        ? address[$"{Host}/kalender/".Length..^".ics".Length]
        : throw new InvalidOperationException($"{page.Status}: {page.Words}");

    private async Task<Page> FetchAsync(string address, params (string, string)[] headers)
    {
        using var calendar = Portal.Visitor();
        return await calendar.OpenAsync(address, headers);
    }

    private async Task AssertGoneAsync(string address) => Assert.Equal(HttpStatusCode.NotFound, (await FetchAsync(address)).Status);

    private Task<Guid> PartnershipAsync(string slug) => AskAsync(db => db.Partnerships.Where(row => row.Municipality.Slug == slug).Select(row => row.Id).SingleAsync());

    /// <summary>What the coordinator answers for and what a calendar reaches.</summary>
    private Task<List<string>> MineAsync() => AskAsync(db => db.Initiatives
        .Where(row => row.Status != InitiativeStatus.Dropped && row.EndsOn > Portal.Today && db.Posts.Any(post => (post.Id == row.OwnerPostId || post.Id == row.DeputyPostId) && post.Holder!.Email == "koordinator.aarhus@demo.invalid"))
        .Select(row => row.Title).ToListAsync());

    private async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> ask)
    {
        await using var db = Portal.Database.Open();
        return await ask(db);
    }
}
