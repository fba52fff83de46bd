using System.Net;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>What all have signed is changed beside the plan that runs, until all have signed the change.</summary>
public sealed class AmendmentTests : IAsyncLifetime, IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly Signers _signers;
    private Desk _desk = null!;
    private string _amendment = "";

    public AmendmentTests() => _signers = new(_portal);

    public async Task InitializeAsync()
    {
        await _signers.SignAllAsync();
        _desk = await Desk.OfAsync(_portal, Signers.Coordinator);
        _amendment = (await _desk.PostAsync($"{_signers.Address}/aendringsforslag")).Location ?? "";
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task The_plan_that_runs_is_as_it_was_until_all_have_signed_the_amendment()
    {
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Running && row.Publication is not null && row.Milestones.Any(milestone => milestone.DoneOn is not null));
        var reached = initiative.Milestones.First(milestone => milestone.DoneOn is not null);
        var copy = await CopyOfAsync(initiative.Id);
        await _desk.SubmitAsync($"/arbejdsrum/indsatser/{copy}/rediger", "form.form-card", ("Form.Title", "Den nye titel"), ("Form.EndsOn", "2027-11-30"));
        await _desk.PostAsync($"/arbejdsrum/indsatser/{copy}/milepaele", ("NewMilestone.Milestone", "Et nyt skridt"), ("NewMilestone.DueOn", "2027-05-01"));
        var gone = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Id != initiative.Id && row.Status == InitiativeStatus.Planned);
        await _desk.PostAsync($"/arbejdsrum/indsatser/{await CopyOfAsync(gone.Id)}/arkiv");
        await _desk.PostAsync($"{_amendment}/indsatser", NewInitiative("Helt ny indsats"));
        var differences = await _desk.OpenAsync($"{_amendment}/forskelle");
        await ProposeAndSignAsync(Signers.Kommune, Signers.Police);
        var before = _portal.Now(initiative.Id);
        var last = await _signers.SignAsync(Signers.BoTrygt, address: _amendment);
        var (after, added) = (_portal.Now(initiative.Id), _portal.InitiativeOf(PlanRows.Aarhus, row => row.Title == "Helt ny indsats"));

        Assert.Contains("Den nye titel", differences.Words, StringComparison.Ordinal);
        Assert.Equal((initiative.Title, initiative.EndsOn, initiative.Milestones.Count), (before.Title, before.EndsOn, before.Milestones.Count));
        Assert.Equal((HttpStatusCode.Found, _signers.Address), (last.Status, last.Location));
        Assert.Equal(("Den nye titel", new DateOnly(2027, 11, 30), InitiativeStatus.Running, initiative.Milestones.Count + 1), (after.Title, after.EndsOn, after.Status, after.Milestones.Count));
        Assert.Equal(reached.DoneOn, after.Milestones.Single(milestone => milestone.Id == reached.Id).DoneOn);
        Assert.Equal((initiative.Publication?.Title, new DateOnly(2027, 11, 30)), (after.Publication?.Title, after.Publication?.EndsOn));
        Assert.Equal(initiative.Notes.Count, after.Notes.Count);
        Assert.Equal((_signers.PlanId, false), (added.PlanId, added.InAmendment));
        Assert.NotNull(_portal.Now(gone.Id).ArchivedAt);
        Assert.Equal((2, PlanVersionState.Agreed, true), (_signers.Newest.Number, _signers.Newest.State, _signers.Newest.IsAmendment));
        await using var db = _signers.Open();
        Assert.False(await db.Initiatives.IgnoreQueryFilters().AnyAsync(row => row.InAmendment && row.PartnershipId == initiative.PartnershipId));
        Assert.Equal(HttpStatusCode.NotFound, (await _desk.OpenAsync(_amendment)).Status);
    }

    [Fact]
    public async Task Two_versions_are_compared_word_by_word()
    {
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        await _desk.SubmitAsync($"/arbejdsrum/indsatser/{await CopyOfAsync(initiative.Id)}/rediger", "form.form-card", ("Form.Title", $"{initiative.Title} om aftenen"));
        await ProposeAndSignAsync();

        var page = await _desk.OpenAsync($"{_signers.Address}/versioner/sammenlign?fra=1&til=2");

        Assert.Equal([$"»{initiative.Title} om aftenen«"], page.Document.QuerySelectorAll(".change__subject").Select(Page.WordsOf).Select(words => words.Replace("Ændret ", "", StringComparison.Ordinal)));
        Assert.Equal([" om aftenen"], page.Document.QuerySelectorAll("ins").Select(one => one.TextContent));
        Assert.Empty(page.Document.QuerySelectorAll("del"));
    }

    [Fact]
    public async Task The_sign_page_shows_what_is_new_since_all_last_signed()
    {
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        await _desk.SubmitAsync($"/arbejdsrum/indsatser/{await CopyOfAsync(initiative.Id)}/rediger", "form.form-card", ("Form.ExpectedReach", "Tusind husstande"));
        await _desk.PostAsync($"{_amendment}/forslag");
        using var police = await Desk.OfAsync(_portal, Signers.Police);

        var page = await police.OpenAsync($"{_amendment}/underskrift");

        Assert.Contains("Det er nyt siden version 1", page.Words, StringComparison.Ordinal);
        Assert.Equal(["Tusind husstande"], page.Document.QuerySelectorAll("ins").Select(one => one.TextContent));
    }

    [Fact]
    public async Task A_second_amendment_is_the_first_and_a_dropped_one_leaves_the_plan_alone()
    {
        var second = await _desk.PostAsync($"{_signers.Address}/aendringsforslag");
        await ProposeAndSignAsync(Signers.Police);
        var dropped = await _desk.PostAsync($"{_amendment}/aendringsforslag/fjern");
        var third = await _desk.PostAsync($"{_signers.Address}/aendringsforslag");

        Assert.Equal(_amendment, second.Location);
        Assert.Equal((HttpStatusCode.Found, PlanVersionState.Withdrawn, PlanStage.Agreed), (dropped.Status, _signers.Newest.State, _signers.Plan.Stage));
        Assert.Contains(_signers.MailsTo(Signers.Police), mail => mail.Subject.StartsWith("Forslaget er trukket tilbage: ændringsforslag", StringComparison.Ordinal));
        Assert.NotEqual(_amendment, third.Location);
    }

    [Fact]
    public async Task An_amendment_shows_in_no_list_and_to_no_association()
    {
        using var association = await Desk.OfAsync(_portal, "forening.aarhus@demo.invalid");
        await using var db = _signers.Open();
        var shared = await db.Initiatives.IgnoreQueryFilters().Where(row => row.InAmendment && row.PartnershipId == _signers.Plan.PartnershipId && row.CivilSociety != Domain.Access.CivilSocietyAccess.None).Select(row => row.Id).FirstAsync();
        var overview = await _desk.OpenAsync("/arbejdsrum");
        var partnership = await _desk.OpenAsync("/arbejdsrum/partnerskaber/aarhus");

        Assert.Equal(HttpStatusCode.NotFound, (await association.OpenAsync(_amendment)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await association.OpenAsync($"/arbejdsrum/indsatser/{shared}")).Status);
        Assert.DoesNotContain(_amendment, overview.Html + partnership.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _desk.PostAsync($"/arbejdsrum/indsatser/{shared}/status", ("status", "Running"), ("fra", "Planned"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _desk.PostAsync($"/arbejdsrum/indsatser/{shared}/noter", ("NewNote.Note", "Nej"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _desk.PostAsync($"/arbejdsrum/indsatser/{shared}/visning")).Status);
    }

    private async Task<Guid> CopyOfAsync(Guid id)
    {
        await using var db = _signers.Open();
        return await db.Initiatives.IgnoreQueryFilters().Where(row => row.AmendsId == id).Select(row => row.Id).SingleAsync();
    }

    private async Task ProposeAndSignAsync(params string[] signers)
    {
        await _desk.PostAsync($"{_amendment}/forslag");
        foreach (var signer in signers.Length > 0 ? signers : [Signers.Kommune, Signers.Police, Signers.BoTrygt])
        {
            await _signers.SignAsync(signer, address: _amendment);
        }
    }

    private (string Name, string? Value)[] NewInitiative(string title)
    {
        var owner = _portal.InitiativeOf(PlanRows.Aarhus).OwnerPostId;
        return
        [
            ("Form.Title", title), ("Form.PrincipleNumber", "2"), ("Form.ThemeSlugs", "nabohjaelp"), ("Form.OwnerPostId", $"{owner}"),
            ("Form.StartsOn", "2027-01-10"), ("Form.EndsOn", "2027-02-10"), ("Form.Status", "Planned"), ("Form.CivilSociety", "None"),
        ];
    }
}
