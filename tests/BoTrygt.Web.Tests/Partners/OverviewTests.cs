using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>The first page after sign-in.</summary>
public sealed class OverviewTests : IDisposable
{
    private const string Coordinator = "koordinator.aarhus@demo.invalid";
    private const string Police = "politi.oestjylland@demo.invalid";

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
            db.AddRange(mine.Step("Om 30 dage", _portal.Today.AddDays(30)), mine.Step("Om 31 dage", _portal.Today.AddDays(31)), mine.Step("I går", _portal.Today.AddDays(-1)));
        });

        var words = (await OpenAsync(Coordinator)).Words;

        Assert.Contains("Milepælen »Om 30 dage« skal nås", words, StringComparison.Ordinal);
        Assert.Contains("Milepæl forsinket Milepælen »I går« skulle være nået", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Milepælen »Om 31 dage« skal", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_late_is_counted_alike_wherever_it_stands_and_a_milestone_is_no_initiative()
    {
        _portal.Time.Advance(TimeSpan.FromDays(60));
        var plan = _portal.PlanOf(PlanRows.Aarhus);
        await _portal.DoAsync(Police, async db =>
        {
            var ahead = await db.Initiatives.FirstAsync(initiative => initiative.PlanId == plan.Id && initiative.Status == InitiativeStatus.Running && initiative.EndsOn > _portal.Today);
            var done = await db.Initiatives.FirstAsync(initiative => initiative.PlanId == plan.Id && initiative.Status == InitiativeStatus.Completed);
            db.AddRange(ahead.Step("For sent", _portal.Today.AddDays(-400)), done.Step("Glemt", _portal.Today.AddDays(-400)));
        });
        using var desk = await Desk.OfAsync(_portal, Coordinator);
        await using var database = _portal.Database.Open();
        var late = await database.Initiatives.Where(Initiative.OverdueOn(_portal.Today)).CountAsync(initiative => initiative.PlanId == plan.Id);

        var marks = (await desk.OpenAsync($"/arbejdsrum/planer/{plan.Id}")).Document;

        Assert.InRange(late, 1, 100);
        Assert.Equal(late, marks.QuerySelectorAll(".plan-card .overdue").Count(mark => Page.WordsOf(mark) == "Forsinket"));
        Assert.Contains(marks.QuerySelectorAll(".plan-card .overdue"), mark => Page.WordsOf(mark) == "Milepæl forsinket");
        Assert.DoesNotContain(marks.QuerySelectorAll(".plan-card"), card => card.TextContent.Contains("Glemt", StringComparison.Ordinal) && card.QuerySelector(".overdue") is not null);
        Assert.StartsWith($"{late} ", Page.WordsOf(marks.QuerySelector(".plan__counts .plan__late")), StringComparison.Ordinal);
        Assert.StartsWith($"{late} ", Page.WordsOf((await desk.OpenAsync("/arbejdsrum")).Document.QuerySelector(".overview__partnerships .overdue")), StringComparison.Ordinal);
        Assert.Contains(late == 1 ? "Én er forsinket." : $"{late} er forsinkede.", (await desk.OpenAsync("/arbejdsrum/partnerskaber/aarhus")).Words, StringComparison.Ordinal);
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
    public async Task Somebody_without_memberships_is_told_whom_to_ask()
    {
        using var desk = await Desk.OfAsync(_portal, "laeser.aarhus@demo.invalid");
        await using var db = _portal.Database.Open();
        await db.Memberships.Where(membership => membership.Person.Email == "laeser.aarhus@demo.invalid").ExecuteDeleteAsync();

        var page = await desk.OpenAsync("/arbejdsrum");

        Assert.Contains("Du er ikke knyttet til en organisation lige nu", page.Words, StringComparison.Ordinal);
    }

    private async Task<Page> OpenAsync(string email)
    {
        using var desk = await Desk.OfAsync(_portal, email);
        return await desk.OpenAsync("/arbejdsrum");
    }

    /// <summary>Titles of those in Aarhus that the coordinator's posts own or stand in for.</summary>
    private async Task<IReadOnlyList<string>> MineAsync(Func<Initiative, bool> fits)
    {
        await using var db = _portal.Database.Open();
        var mine = await db.Initiatives.Where(initiative => initiative.OwnerPost.Holder!.Email == Coordinator || initiative.DeputyPost!.Holder!.Email == Coordinator).ToListAsync();
        return [.. mine.Where(fits).Select(initiative => initiative.Title)];
    }
}
