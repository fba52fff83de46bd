using System.Text.RegularExpressions;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>What others did since one was last here.</summary>
public sealed class ActivityTests : IDisposable
{
    private const string Coordinator = "koordinator.aarhus@demo.invalid";
    private const string Police = "politi.oestjylland@demo.invalid";
    private const string Association = "forening.aarhus@demo.invalid";

    private readonly OfficeHours _portal = new();

    public void Dispose() => _portal.Dispose();

    /// <summary>A value that is told but not read would be told as nothing.</summary>
    [Fact]
    public void Every_value_that_is_told_is_read()
    {
        const string Folder = "src/BoTrygt.Web/Shared/Activity";
        var read = Regex.Match(Repository.Text($"{Folder}/ActivityRow.cs"), "ReadFields = \\[(.*)\\];").Groups[1].Value;
        var told = Repository.Files(Folder, ".cs").SelectMany(file => Regex.Matches(Repository.Text(file), "(?:After|Before)\\(nameof\\([A-Za-z]+\\.([A-Za-z]+)\\)\\)")).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.InRange(told.Count, 15, 100);
        Assert.All(told, field => Assert.Contains($"\"{field}\"", read, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_others_did_is_told_in_words_and_what_I_did_is_not()
    {
        await NewsOfAsync(Coordinator);
        _portal.Time.Advance(TimeSpan.FromHours(2));
        await SetStatusAsync(Police, "Mørke", InitiativeStatus.Completed);
        await SetStatusAsync(Coordinator, "Julens", InitiativeStatus.Dropped);

        var news = await NewsOfAsync(Coordinator);

        Assert.Contains("Nikolaj Djurslev ændrede status fra", news, StringComparison.Ordinal);
        Assert.Contains("til Afsluttet", news, StringComparison.Ordinal);
        Assert.DoesNotContain("Trine Marselund", news, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_visit_moves_the_marker_and_an_hour_at_the_desk_does_not()
    {
        await NewsOfAsync(Coordinator);
        _portal.Time.Advance(TimeSpan.FromHours(2));
        await SetStatusAsync(Police, "Mørke", InitiativeStatus.Completed);
        var first = await NewsOfAsync(Coordinator);
        _portal.Time.Advance(TimeSpan.FromMinutes(59));
        var still = await NewsOfAsync(Coordinator);
        _portal.Time.Advance(TimeSpan.FromMinutes(2));
        var next = await NewsOfAsync(Coordinator);

        Assert.Contains("Nikolaj Djurslev", first, StringComparison.Ordinal);
        Assert.Contains("Nikolaj Djurslev", still, StringComparison.Ordinal);
        Assert.Contains("Ingen andre har ændret noget siden dit sidste besøg", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_do_not_push_out_what_people_did()
    {
        await NewsOfAsync(Coordinator);
        _portal.Time.Advance(TimeSpan.FromHours(2));
        await SetStatusAsync(Police, "Mørke", InitiativeStatus.Completed);
        for (var day = 1; day <= 30; day++)
        {
            await RemindAsync(_portal.Today.AddDays(day));
        }

        Assert.Contains("Nikolaj Djurslev", await NewsOfAsync(Coordinator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_association_hears_of_what_is_shared_with_it_and_of_nothing_else()
    {
        var (shared, hidden) = ("", "");
        await _portal.DoAsync(Coordinator, async db =>
        {
            db.RemoveRange(db.AuditEntries); // those of the demo's notes
            var aarhus = await db.Initiatives.Where(initiative => initiative.OwnerPost.Holder!.Email == Coordinator).ToListAsync();
            var one = aarhus.First(initiative => initiative.CivilSociety != CivilSocietyAccess.None);
            var other = aarhus.First(initiative => initiative.CivilSociety == CivilSocietyAccess.None && initiative.Status != InitiativeStatus.Dropped);
            (shared, hidden) = (one.Title, other.Title);
            one.Become(InitiativeStatus.Dropped, db.PlanOf(one), _portal.Time.GetUtcNow().UtcDateTime);
            other.Become(InitiativeStatus.Dropped, db.PlanOf(other), _portal.Time.GetUtcNow().UtcDateTime);
            db.AddRange(one.Step("Delt skridt", _portal.Today), other.Step("Skjult skridt", _portal.Today), NoteOn(one, "Internt", await CoordinatorAsync(db)));
        });

        var association = await NewsOfAsync(Association);
        var reader = await NewsOfAsync("laeser.aarhus@demo.invalid");

        Assert.Contains(shared, association, StringComparison.Ordinal);
        Assert.Contains("Delt skridt", association, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, association, StringComparison.Ordinal);
        Assert.DoesNotContain("Skjult skridt", association, StringComparison.Ordinal);
        Assert.DoesNotContain("Trine Marselund skrev en note", association, StringComparison.Ordinal);
        Assert.Contains(hidden, reader, StringComparison.Ordinal);
        Assert.Contains("Trine Marselund skrev en note", reader, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_hears_of_other_partnerships()
    {
        await _portal.DoAsync("koordinator.randers@demo.invalid", async db =>
        {
            var initiative = await db.Initiatives.FirstAsync(initiative => initiative.OwnerPost.Holder!.Email == "koordinator.randers@demo.invalid" && initiative.Status != InitiativeStatus.Completed);
            initiative.Become(InitiativeStatus.Completed, db.PlanOf(initiative), _portal.Time.GetUtcNow().UtcDateTime);
        });

        Assert.Contains("Merete Gudenholm", await NewsOfAsync(Police), StringComparison.Ordinal);
        Assert.DoesNotContain("Merete Gudenholm", await NewsOfAsync(Coordinator), StringComparison.Ordinal);
    }

    /// <summary>A step of every follow-up in Aarhus, as the job takes it: by and by more than the overview reads.</summary>
    private async Task RemindAsync(DateOnly day)
    {
        await using var db = _portal.Database.Open();
        foreach (var followUp in await db.FollowUps.Where(row => db.Partnerships.Any(partnership => partnership.Id == row.PartnershipId && partnership.MunicipalityCode == PlanRows.Aarhus)).ToListAsync())
        {
            followUp.Take(day.Day % 2 == 0 ? NoticeKind.Due : NoticeKind.ToDeputy, day);
        }

        await db.SaveChangesAsync();
    }

    private async Task<string> NewsOfAsync(string email)
    {
        using var desk = await Desk.OfAsync(_portal, email);
        return Page.WordsOf((await desk.OpenAsync("/arbejdsrum")).Document.QuerySelector(".overview__activity"));
    }

    private Task SetStatusAsync(string email, string title, InitiativeStatus status) => _portal.DoAsync(email, async db =>
    {
        var initiative = await db.Initiatives.FirstAsync(initiative => initiative.Title.StartsWith(title) && initiative.Status != status && initiative.OwnerPost.Organisation.Name != "Bo trygt"
            && db.Partnerships.Any(partnership => partnership.Id == initiative.PartnershipId && partnership.MunicipalityCode == "751"));
        initiative.Become(status, db.PlanOf(initiative), _portal.Time.GetUtcNow().UtcDateTime);
    });

    private static Task<Person> CoordinatorAsync(BoTrygtDb db) => db.People.Include(person => person.Memberships).SingleAsync(person => person.Email == Coordinator);

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
