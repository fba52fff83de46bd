using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>What takes one click: status, archive, notes, milestones, copies.</summary>
public sealed class SmallActsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task A_second_click_on_the_same_button_changes_nothing_more()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        using var desk = await DeskAsync();
        var first = await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("status", "Running"), ("fra", "Planned"));
        var version = portal.Now(initiative.Id).Version;
        var second = await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("status", "Running"), ("fra", "Planned"));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (first.Status, second.Status));
        Assert.Equal((InitiativeStatus.Running, version), (portal.Now(initiative.Id).Status, portal.Now(initiative.Id).Version));
    }

    [Theory]
    [InlineData("Completed", "Planned")]
    [InlineData("Vundet", "Running")]
    [InlineData("", "")]
    public async Task A_status_that_somebody_changed_meanwhile_or_that_is_none_is_not_set(string status, string seen)
    {
        var initiative = portal.InitiativeOf(PlanRows.Randers, row => row.Status == InitiativeStatus.Running);
        using var desk = await Desk.OfAsync(portal, "koordinator.randers@demo.invalid");
        var answer = await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("status", status), ("fra", seen));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(InitiativeStatus.Running, portal.Now(initiative.Id).Status);
    }

    [Theory]
    [InlineData("https://ond.example/")]
    [InlineData("//ond.example/")]
    [InlineData("/\\ond.example")]
    public async Task A_button_leads_back_to_the_portal_only(string elsewhere)
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Completed);
        using var desk = await DeskAsync();
        var answer = await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("status", "Completed"), ("fra", "Completed"), ("retur", elsewhere));

        Assert.StartsWith("/arbejdsrum/planer/", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_begins_outside_the_period_is_not_brought_back()
    {
        var initiative = portal.InitiativeOf(PlanRows.Randers, row => row.Status == InitiativeStatus.Planned);
        using var desk = await Desk.OfAsync(portal, "koordinator.randers@demo.invalid");
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/arkiv");
        await using (var db = portal.Database.Open())
        {
            await db.Initiatives.IgnoreQueryFilters().Where(row => row.Id == initiative.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.StartsOn, new DateOnly(2040, 1, 1)));
        }

        var answer = await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/arkiv/fortryd");

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.NotNull(portal.Now(initiative.Id).ArchivedAt);
        Assert.Contains("uden for planens periode", (await desk.OpenAsync(answer.Location ?? "")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_archived_is_as_unknown_as_any_other_address_and_can_be_brought_back()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Dropped);
        using var desk = await DeskAsync();
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/arkiv");
        var archived = await desk.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}");
        var unknown = await desk.OpenAsync($"/arbejdsrum/indsatser/{Guid.CreateVersion7()}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (archived.Status, unknown.Status));
        Assert.Contains(initiative.Title, Page.WordsOf((await PlanAsync(desk)).Document.QuerySelector("details.fold")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/arkiv/fortryd")).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}")).Status);
    }

    [Fact]
    public async Task An_association_writes_a_note_where_it_is_invited_and_nowhere_else()
    {
        var invited = portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety == CivilSocietyAccess.Contribute);
        var readable = portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety == CivilSocietyAccess.Read);
        using var desk = await Desk.OfAsync(portal, "forening.aarhus@demo.invalid");

        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync($"/arbejdsrum/indsatser/{invited.Id}/noter", ("NewNote.Note", "Vi har delt sedler ud."))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"/arbejdsrum/indsatser/{readable.Id}/noter", ("NewNote.Note", "Må ikke"))).Status);
        Assert.True(portal.Now(invited.Id).Notes.Single(note => note.Text == "Vi har delt sedler ud.").IsShared);
    }

    [Fact]
    public async Task An_association_reads_what_is_shared_and_not_the_notes_of_the_parties()
    {
        var shared = portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety != CivilSocietyAccess.None);
        var closed = portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety == CivilSocietyAccess.None);
        using var coordinator = await DeskAsync();
        await coordinator.PostAsync($"/arbejdsrum/indsatser/{shared.Id}/noter", ("NewNote.Note", "Kun mellem parterne"));
        await coordinator.SubmitAsync($"/arbejdsrum/indsatser/{shared.Id}/erfaring", "main form.form-card", ("Form.Experience", "Lært mellem parterne"));
        using var desk = await Desk.OfAsync(portal, "forening.aarhus@demo.invalid");
        using var holder = await Desk.OfAsync(portal, "koordinator.aarhus@demo.invalid");

        Assert.Contains("Fatima Lindegård-Søndervænge", Aside(await holder.OpenAsync($"/arbejdsrum/indsatser/{HeldBy("Fatima").Id}")), StringComparison.Ordinal);
        Assert.DoesNotContain("Fatima Lindegård-Søndervænge", Aside(await desk.OpenAsync($"/arbejdsrum/indsatser/{HeldBy("Fatima").Id}")), StringComparison.Ordinal);
        Assert.Contains("Lært mellem parterne", (await coordinator.OpenAsync($"/arbejdsrum/indsatser/{shared.Id}")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("mellem parterne", (await desk.OpenAsync($"/arbejdsrum/indsatser/{shared.Id}")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.OpenAsync($"/arbejdsrum/indsatser/{closed.Id}")).Status);
        Assert.DoesNotContain(closed.Title, (await PlanAsync(desk)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_note_comes_back_with_its_reason()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus);
        using var desk = await DeskAsync();
        var page = await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/noter", ("NewNote.Note", "   "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Skriv noten, før du gemmer.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_milestone_is_added_reached_reopened_and_removed()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus);
        using var desk = await DeskAsync();
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/milepaele", ("NewMilestone.Milestone", "Hallen er lejet"), ("NewMilestone.DueOn", "2027-01-15"));
        var milestone = Milestone();
        Assert.Null(milestone.DoneOn);
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/milepaele/{milestone.Id}/naaet");
        Assert.NotNull(Milestone().DoneOn);
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/milepaele/{milestone.Id}/fortryd");
        Assert.Null(Milestone().DoneOn);
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/milepaele/{milestone.Id}/fjern");

        Assert.DoesNotContain(portal.Now(initiative.Id).Milestones, row => row.Title == "Hallen er lejet");

        Milestone Milestone() => portal.Now(initiative.Id).Milestones.Single(row => row.Title == "Hallen er lejet");
    }

    [Fact]
    public async Task Last_years_initiatives_are_copied_as_planned_with_their_dates_moved()
    {
        var plan = portal.PlanOf(PlanRows.Randers);
        using var desk = await Desk.OfAsync(portal, "koordinator.randers@demo.invalid");
        var page = await desk.OpenAsync($"/arbejdsrum/planer/{plan.Id}/kopier");
        var earlier = portal.Now(Guid.Parse(page.Document.QuerySelector("input[name=indsatser]")!.GetAttribute("value")!));
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync($"/arbejdsrum/planer/{plan.Id}/kopier", ("indsatser", earlier.Id.ToString()))).Status);
        var copy = portal.InitiativeOf(PlanRows.Randers, row => row.Title == earlier.Title && row.Id != earlier.Id);

        Assert.Equal((InitiativeStatus.Planned, earlier.StartsOn.AddYears(1), earlier.OwnerPostId), (copy.Status, copy.StartsOn, copy.OwnerPostId));
        Assert.Equal(earlier.Milestones.Count, copy.Milestones.Count);
        Assert.Null(copy.Publication);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.PostAsync($"/arbejdsrum/planer/{plan.Id}/kopier")).Status);
    }

    private static string Aside(Page page) => Page.WordsOf(page.Document.QuerySelector("main aside"));

    /// <summary>A shared initiative whose owner post that person holds.</summary>
    private Initiative HeldBy(string name) =>
        portal.InitiativeOf(PlanRows.Aarhus, row => row.CivilSociety != CivilSocietyAccess.None && row.OwnerPost.Holder?.Name.StartsWith(name, StringComparison.Ordinal) == true);

    private async Task<Page> PlanAsync(Desk desk) => await desk.OpenAsync($"/arbejdsrum/planer/{portal.PlanOf(PlanRows.Aarhus).Id}");

    private Task<Desk> DeskAsync() => Desk.OfAsync(portal, "koordinator.aarhus@demo.invalid");
}
