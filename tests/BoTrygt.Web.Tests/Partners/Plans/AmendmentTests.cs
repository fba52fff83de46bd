using System.Net;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>What all have signed is changed beside the plan that runs, until all have signed the change.</summary>
public sealed class AmendmentTests : AmendmentTest
{
    [Fact]
    public async Task The_plan_that_runs_is_as_it_was_until_all_have_signed_the_amendment()
    {
        var initiative = Portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Running && row.Publication is not null && row.Milestones.Any(milestone => milestone.DoneOn is not null));
        var reached = initiative.Milestones.First(milestone => milestone.DoneOn is not null);
        var copy = await CopyOfAsync(initiative.Id);
        await Coordinator.SubmitAsync($"/arbejdsrum/indsatser/{copy}/rediger", "form.form-card", ("Form.Title", "Den nye titel"), ("Form.EndsOn", "2027-11-30"));
        await Coordinator.PostAsync($"/arbejdsrum/indsatser/{copy}/milepaele", ("NewMilestone.Milestone", "Et nyt skridt"), ("NewMilestone.DueOn", "2027-05-01"));
        var gone = Portal.InitiativeOf(PlanRows.Aarhus, row => row.Id != initiative.Id && row.Status == InitiativeStatus.Planned);
        await Coordinator.PostAsync($"/arbejdsrum/indsatser/{await CopyOfAsync(gone.Id)}/arkiv");
        await Coordinator.PostAsync($"{Amendment}/indsatser", NewInitiative("Helt ny indsats"));
        var differences = await Coordinator.OpenAsync($"{Amendment}/forskelle");
        await ProposeAndSignAsync(Signers.Kommune, Signers.Police);
        var before = Portal.Now(initiative.Id);
        var last = await Party.SignAsync(Signers.BoTrygt, address: Amendment);
        var (after, added) = (Portal.Now(initiative.Id), Portal.InitiativeOf(PlanRows.Aarhus, row => row.Title == "Helt ny indsats"));

        Assert.Contains("Den nye titel", differences.Words, StringComparison.Ordinal);
        Assert.Equal((initiative.Title, initiative.EndsOn, initiative.Milestones.Count), (before.Title, before.EndsOn, before.Milestones.Count));
        Assert.Equal((HttpStatusCode.Found, Party.Address), (last.Status, last.Location));
        Assert.Equal(("Den nye titel", new DateOnly(2027, 11, 30), InitiativeStatus.Running, initiative.Milestones.Count + 1), (after.Title, after.EndsOn, after.Status, after.Milestones.Count));
        Assert.Equal(reached.DoneOn, after.Milestones.Single(milestone => milestone.Id == reached.Id).DoneOn);
        Assert.Equal((initiative.Publication?.Title, new DateOnly(2027, 11, 30)), (after.Publication?.Title, after.Publication?.EndsOn));
        Assert.Equal(initiative.Notes.Count, after.Notes.Count);
        Assert.Equal((Party.PlanId, false), (added.PlanId, added.InAmendment));
        Assert.NotNull(Portal.Now(gone.Id).ArchivedAt);
        Assert.Equal((2, PlanVersionState.Agreed, true), (Party.Newest.Number, Party.Newest.State, Party.Newest.IsAmendment));
        await using var db = Party.Open();
        Assert.False(await db.Initiatives.IgnoreQueryFilters().AnyAsync(row => row.InAmendment && row.PartnershipId == initiative.PartnershipId));
        Assert.Equal(Party.Address, (await Coordinator.OpenAsync(Amendment)).Location);
    }

    [Fact]
    public async Task Two_versions_are_compared_word_by_word()
    {
        var initiative = Portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        await Coordinator.SubmitAsync($"/arbejdsrum/indsatser/{await CopyOfAsync(initiative.Id)}/rediger", "form.form-card", ("Form.Title", $"{initiative.Title} om aftenen"));
        await ProposeAndSignAsync();

        var page = await Coordinator.OpenAsync($"{Party.Address}/versioner/sammenlign?fra=1&til=2");

        Assert.Equal([$"»{initiative.Title} om aftenen«"], page.Document.QuerySelectorAll(".change__subject").Select(Page.WordsOf).Select(words => words.Replace("Ændret ", "", StringComparison.Ordinal)));
        Assert.Equal([" om aftenen"], page.Document.QuerySelectorAll("ins").Select(one => one.TextContent));
        Assert.Empty(page.Document.QuerySelectorAll("del"));
    }

    [Fact]
    public async Task The_sign_page_shows_what_is_new_since_all_last_signed()
    {
        var initiative = Portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        await Coordinator.SubmitAsync($"/arbejdsrum/indsatser/{await CopyOfAsync(initiative.Id)}/rediger", "form.form-card", ("Form.ExpectedReach", "Tusind husstande"));
        await Coordinator.PostAsync($"{Amendment}/forslag");
        using var police = await Desk.OfAsync(Portal, Signers.Police);

        var page = await police.OpenAsync($"{Amendment}/underskrift");

        Assert.Contains("Det er nyt siden version 1", page.Words, StringComparison.Ordinal);
        Assert.Equal(["Tusind husstande"], page.Document.QuerySelectorAll("ins").Select(one => one.TextContent));
    }

    [Fact]
    public async Task A_second_amendment_is_the_first_and_a_dropped_one_leaves_the_plan_alone()
    {
        var second = await Coordinator.PostAsync($"{Party.Address}/aendringsforslag");
        await Coordinator.SubmitAsync($"{Amendment}/rediger", "form.form-card", ("Form.EndsOn", "2027-11-30"));
        await ProposeAndSignAsync(Signers.Police);
        var dropped = await Coordinator.PostAsync($"{Amendment}/aendringsforslag/fjern");
        var third = await Coordinator.PostAsync($"{Party.Address}/aendringsforslag");

        Assert.Equal(Amendment, second.Location);
        Assert.Equal((HttpStatusCode.Found, PlanVersionState.Withdrawn, PlanStage.Agreed), (dropped.Status, Party.Newest.State, Party.Plan.Stage));
        Assert.Contains(Party.MailsTo(Signers.Police), mail => mail.Subject.StartsWith("Forslaget er trukket tilbage: ændringsforslag", StringComparison.Ordinal));
        Assert.NotEqual(Amendment, third.Location);
    }

    [Fact]
    public async Task An_amendment_shows_in_no_list_and_to_no_association()
    {
        using var association = await Desk.OfAsync(Portal, "forening.aarhus@demo.invalid");
        await using var db = Party.Open();
        var shared = await db.Initiatives.IgnoreQueryFilters().Where(row => row.InAmendment && row.PartnershipId == Party.Plan.PartnershipId && row.CivilSociety != Domain.Access.CivilSocietyAccess.None).Select(row => row.Id).FirstAsync();
        var overview = await Coordinator.OpenAsync("/arbejdsrum");
        var partnership = await Coordinator.OpenAsync("/arbejdsrum/partnerskaber/aarhus");

        Assert.Equal(HttpStatusCode.NotFound, (await association.OpenAsync(Amendment)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await association.OpenAsync($"/arbejdsrum/indsatser/{shared}")).Status);
        Assert.DoesNotContain(Amendment, overview.Html + partnership.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Coordinator.PostAsync($"/arbejdsrum/indsatser/{shared}/status", ("status", "Running"), ("fra", "Planned"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Coordinator.PostAsync($"/arbejdsrum/indsatser/{shared}/noter", ("NewNote.Note", "Nej"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Coordinator.PostAsync($"/arbejdsrum/indsatser/{shared}/visning")).Status);
    }
}
