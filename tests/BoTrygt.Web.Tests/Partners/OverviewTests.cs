using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Cost;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>The first page after sign-in.</summary>
public sealed class OverviewTests : IDisposable
{
    private const string Coordinator = "koordinator.aarhus@demo.invalid";
    private const string Police = "politi.oestjylland@demo.invalid";
    private const string Association = "forening.aarhus@demo.invalid";

    private readonly OfficeHours _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task What_should_have_begun_waits_for_the_one_who_holds_the_post()
    {
        var late = await MineAsync(initiative => initiative.Status == InitiativeStatus.Planned && initiative.StartsOn < _portal.Today);

        var page = await OpenAsync(Coordinator);

        Assert.NotEmpty(late);
        Assert.All(late, title => Assert.Contains($"{title} Forsinket Skulle være begyndt", page.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_ran_past_its_end_is_late_and_what_ends_far_ahead_is_not_there()
    {
        var running = await MineAsync(initiative => initiative.Status == InitiativeStatus.Running && initiative.EndsOn > _portal.Today.AddDays(30));
        var early = await OpenAsync(Coordinator);
        _portal.Time.Advance(TimeSpan.FromDays(800));
        var late = await OpenAsync(Coordinator);

        Assert.NotEmpty(running);
        Assert.All(running, title => Assert.DoesNotContain($"{title} Slutter", early.Words, StringComparison.Ordinal));
        Assert.All(running, title => Assert.Contains($"{title} Forsinket Skulle være slut", late.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Milestones_show_for_thirty_days_and_when_they_are_late()
    {
        await _portal.DoAsync(Police, async db =>
        {
            var mine = await db.Initiatives.FirstAsync(initiative => initiative.OwnerPost.Holder!.Email == Coordinator && initiative.Status == InitiativeStatus.Planned);
            db.AddRange(mine.AddMilestone("Om 30 dage", _portal.Today.AddDays(30)), mine.AddMilestone("Om 31 dage", _portal.Today.AddDays(31)), mine.AddMilestone("I går", _portal.Today.AddDays(-1)));
        });

        var words = (await OpenAsync(Coordinator)).Words;

        Assert.Contains("Milepælen »Om 30 dage« skal nås", words, StringComparison.Ordinal);
        Assert.Contains("Forsinket Milepælen »I går« skulle være nået", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Milepælen »Om 31 dage« skal", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_peoples_initiatives_do_not_wait_for_me()
    {
        var page = await OpenAsync("laeser.aarhus@demo.invalid");

        Assert.Contains("Intet er forsinket eller forfalder", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".due__row"));
    }

    [Fact]
    public async Task A_status_is_one_click_for_those_who_may_edit()
    {
        var coordinator = await OpenAsync(Coordinator);
        var police = await OpenAsync(Police);
        await using var db = _portal.Database.Open();
        var owned = await db.Initiatives.Where(initiative => initiative.OwnerPost.Organisation.Name == "Østjyllands Politi").Select(initiative => initiative.Id).ToListAsync();
        var form = Form.Of(coordinator, ".due__row form[action$='/status']");

        Assert.Contains(("retur", "/arbejdsrum"), form.Fields);
        Assert.Contains(form.Fields, field => field is ("fra", "Planned" or "Running"));
        Assert.All(police.Document.QuerySelectorAll(".due__row form"), one => Assert.Contains(owned, id => one.GetAttribute("action")!.Contains(id.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_others_did_is_told_in_words_and_what_I_did_is_not()
    {
        await OpenAsync(Coordinator);
        _portal.Time.Advance(TimeSpan.FromHours(2));
        await SetStatusAsync(Police, "Mørke", InitiativeStatus.Completed);
        await SetStatusAsync(Coordinator, "Julens", InitiativeStatus.Dropped);

        var news = NewsOf(await OpenAsync(Coordinator));

        Assert.Contains("Nikolaj Djurslev ændrede status fra", news, StringComparison.Ordinal);
        Assert.Contains("til Afsluttet", news, StringComparison.Ordinal);
        Assert.DoesNotContain("Trine Marselund", news, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_visit_moves_the_marker_and_an_hour_at_the_desk_does_not()
    {
        await OpenAsync(Coordinator);
        _portal.Time.Advance(TimeSpan.FromHours(2));
        await SetStatusAsync(Police, "Mørke", InitiativeStatus.Completed);
        var first = NewsOf(await OpenAsync(Coordinator));
        _portal.Time.Advance(TimeSpan.FromMinutes(59));
        var still = NewsOf(await OpenAsync(Coordinator));
        _portal.Time.Advance(TimeSpan.FromMinutes(2));
        var next = NewsOf(await OpenAsync(Coordinator));

        Assert.Contains("Nikolaj Djurslev", first, StringComparison.Ordinal);
        Assert.Contains("Nikolaj Djurslev", still, StringComparison.Ordinal);
        Assert.Contains("Ingen andre har ændret noget siden dit sidste besøg", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_association_hears_of_what_is_shared_with_it_and_of_nothing_else()
    {
        var (shared, hidden) = ("", "");
        await _portal.DoAsync(Coordinator, async db =>
        {
            var aarhus = await db.Initiatives.Where(initiative => initiative.OwnerPost.Holder!.Email == Coordinator).ToListAsync();
            var one = aarhus.First(initiative => initiative.CivilSociety != CivilSocietyAccess.None);
            var other = aarhus.First(initiative => initiative.CivilSociety == CivilSocietyAccess.None && initiative.Status != InitiativeStatus.Dropped);
            (shared, hidden) = (one.Title, other.Title);
            one.Become(InitiativeStatus.Dropped, _portal.Time.GetUtcNow().UtcDateTime);
            other.Become(InitiativeStatus.Dropped, _portal.Time.GetUtcNow().UtcDateTime);
            db.AddRange(one.AddMilestone("Delt skridt", _portal.Today), other.AddMilestone("Skjult skridt", _portal.Today), NoteOn(one, "Internt", await CoordinatorAsync(db)));
        });

        var association = NewsOf(await OpenAsync(Association));
        var reader = NewsOf(await OpenAsync("laeser.aarhus@demo.invalid"));

        Assert.Contains(shared, association, StringComparison.Ordinal);
        Assert.Contains("Delt skridt", association, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, association, StringComparison.Ordinal);
        Assert.DoesNotContain("Skjult skridt", association, StringComparison.Ordinal);
        Assert.DoesNotContain("skrev en note", association, StringComparison.Ordinal);
        Assert.Contains(hidden, reader, StringComparison.Ordinal);
        Assert.Contains("skrev en note", reader, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_hears_of_other_partnerships()
    {
        await _portal.DoAsync("koordinator.randers@demo.invalid", async db =>
            (await db.Initiatives.FirstAsync(initiative => initiative.OwnerPost.Holder!.Email == "koordinator.randers@demo.invalid" && initiative.Status != InitiativeStatus.Completed)).Become(InitiativeStatus.Completed, _portal.Time.GetUtcNow().UtcDateTime));

        Assert.Contains("Merete Gudenholm", NewsOf(await OpenAsync(Police)), StringComparison.Ordinal);
        Assert.DoesNotContain("Merete Gudenholm", NewsOf(await OpenAsync(Coordinator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_memberships_is_told_whom_to_ask()
    {
        using var desk = await Desk.OfAsync(_portal, "laeser.aarhus@demo.invalid");
        await using var db = _portal.Database.Open();
        await db.Memberships.Where(membership => membership.Person.Email == "laeser.aarhus@demo.invalid").ExecuteDeleteAsync();

        var page = await desk.OpenAsync("/arbejdsrum");

        Assert.Contains("Du er ikke knyttet til en organisation lige nu", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_takes_as_many_statements_with_ten_times_the_initiatives()
    {
        using var small = new StatementTests.SmallPortal();
        using var large = new StatementTests.LargePortal();

        Assert.Equal(await CountAsync(small), await CountAsync(large));
    }

    private static async Task<int> CountAsync(PortalFactory portal)
    {
        using var desk = await Desk.OfAsync(portal, Coordinator);
        portal.Statements.Clear();
        await desk.OpenAsync("/arbejdsrum");
        Assert.InRange(portal.Statements.Count, 1, 12);
        return portal.Statements.Count;
    }

    private async Task<Page> OpenAsync(string email)
    {
        using var desk = await Desk.OfAsync(_portal, email);
        return await desk.OpenAsync("/arbejdsrum");
    }

    private static string NewsOf(Page page) => Page.WordsOf(page.Document.QuerySelector(".overview__activity"));

    /// <summary>Titles of those in Aarhus that the coordinator's posts own or stand in for.</summary>
    private async Task<IReadOnlyList<string>> MineAsync(Func<Initiative, bool> fits)
    {
        await using var db = _portal.Database.Open();
        var mine = await db.Initiatives.Where(initiative => initiative.OwnerPost.Holder!.Email == Coordinator || initiative.DeputyPost!.Holder!.Email == Coordinator).ToListAsync();
        return [.. mine.Where(fits).Select(initiative => initiative.Title)];
    }

    private Task SetStatusAsync(string email, string title, InitiativeStatus status) => _portal.DoAsync(email, async db =>
        (await db.Initiatives.FirstAsync(initiative => initiative.Title.StartsWith(title) && initiative.Status != status && initiative.OwnerPost.Organisation.Name != "Bo trygt"
            && db.Partnerships.Any(partnership => partnership.Id == initiative.PartnershipId && partnership.MunicipalityCode == "751"))).Become(status, _portal.Time.GetUtcNow().UtcDateTime));

    private static Task<Person> CoordinatorAsync(BoTrygt.Database.BoTrygtDb db) => db.People.Include(person => person.Memberships).SingleAsync(person => person.Email == Coordinator);

    private Note NoteOn(Initiative initiative, string text, Person author) => new()
    {
        InitiativeId = initiative.Id,
        PartnershipId = initiative.PartnershipId,
        AuthorId = author.Id,
        OrganisationId = author.Memberships.First().OrganisationId,
        Text = text,
        WrittenAt = _portal.Time.GetUtcNow().UtcDateTime,
        IsShared = false,
    };
}
