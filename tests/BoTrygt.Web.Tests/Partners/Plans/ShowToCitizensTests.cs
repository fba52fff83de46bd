using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>Citizens read the copy that somebody chose to show, and see a change at once although their pages are kept ready.</summary>
public sealed class ShowToCitizensTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Local = "/bo-trygt-i/aarhus";
    private readonly HttpClient _citizen = portal.Visitor();

    [Fact]
    public async Task What_is_shown_stands_on_the_citizens_page_at_once_and_what_is_hidden_is_gone()
    {
        var initiative = Hidden();
        using var desk = await DeskAsync();
        await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", "form.form-card", ("Form.PublicTitle", "Vi mødes under lygten"), ("Form.PublicText", "Kom og se, hvor der mangler lys."));
        Assert.DoesNotContain("Vi mødes under lygten", (await _citizen.OpenAsync(Local)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/visning")).Status);
        Assert.Contains("Vi mødes under lygten", (await _citizen.OpenAsync(Local)).Words, StringComparison.Ordinal);
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/visning/skjul");

        Assert.DoesNotContain("Vi mødes under lygten", (await _citizen.OpenAsync(Local)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_text_waits_until_it_is_shown_but_the_status_follows_at_once()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus, row => row.Publication is not null && row.Status == InitiativeStatus.Running);
        using var desk = await DeskAsync();
        await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", "form.form-card", ("Form.PublicTitle", "En helt ny titel"));
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("status", "Completed"), ("fra", "Running"));
        var copy = portal.Now(initiative.Id).Publication;

        Assert.Equal((initiative.PublicTitle, InitiativeStatus.Completed), (copy?.Title, copy?.Status));
        Assert.Contains("Vis den nye tekst", (await desk.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_dropped_or_archived_leaves_the_citizens_page()
    {
        var dropped = portal.InitiativeOf(PlanRows.Aarhus, row => row.Publication is not null && row.Status == InitiativeStatus.Planned);
        var archived = portal.InitiativeOf(PlanRows.Aarhus, row => row.Publication is not null && row.Status == InitiativeStatus.Completed);
        using var desk = await DeskAsync();
        await _citizen.OpenAsync(Local);
        await desk.PostAsync($"/arbejdsrum/indsatser/{dropped.Id}/status", ("status", "Dropped"), ("fra", "Planned"));
        await desk.PostAsync($"/arbejdsrum/indsatser/{archived.Id}/arkiv");
        var words = (await _citizen.OpenAsync(Local)).Words;

        Assert.DoesNotContain(dropped.PublicTitle, words, StringComparison.Ordinal);
        Assert.DoesNotContain(archived.PublicTitle, words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_was_edited_after_the_page_was_opened_is_not_shown_unread()
    {
        var initiative = portal.InitiativeOf(PlanRows.Randers, row => row.Publication is null && row.CanShow);
        using var desk = await Desk.OfAsync(portal, "koordinator.randers@demo.invalid");
        var version = $"{initiative.Version - 1}";

        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/visning", ("version", version))).Status);
        Assert.Null(portal.Now(initiative.Id).Publication);
    }

    [Fact]
    public async Task What_was_shown_is_told_to_the_others_in_the_partnership()
    {
        var initiative = portal.InitiativeOf(PlanRows.Aarhus, row => row.Publication is null && row.CanShow);
        using var desk = await DeskAsync();
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/visning");
        using var reader = await Desk.OfAsync(portal, "laeser.aarhus@demo.invalid");

        Assert.Contains("viste indsatsen for borgerne", (await reader.OpenAsync("/arbejdsrum/partnerskaber/aarhus")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_without_a_text_for_citizens()
    {
        var initiative = portal.InitiativeOf(PlanRows.Randers, row => row.PublicText.Length == 0);
        using var desk = await Desk.OfAsync(portal, "koordinator.randers@demo.invalid");

        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/visning")).Status);
    }

    [Fact]
    public async Task The_police_show_what_the_police_own_and_nothing_else()
    {
        var own = portal.InitiativeOf(PlanRows.Randers, row => row.IsOwnedBy(OrganisationKind.Police) && row.CanShow);
        var other = portal.InitiativeOf(PlanRows.Randers, row => row.IsOwnedBy(OrganisationKind.Municipality) && row.CanShow);
        using var desk = await Desk.OfAsync(portal, "politi.oestjylland@demo.invalid");

        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync($"/arbejdsrum/indsatser/{own.Id}/visning")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"/arbejdsrum/indsatser/{other.Id}/visning")).Status);
    }

    [Fact]
    public async Task The_buttons_that_a_person_may_not_use_are_not_there()
    {
        var plan = portal.PlanOf(PlanRows.Aarhus);
        using var reader = await Desk.OfAsync(portal, "laeser.aarhus@demo.invalid");
        using var police = await Desk.OfAsync(portal, "politi.oestjylland@demo.invalid");

        Assert.Empty((await reader.OpenAsync($"/arbejdsrum/planer/{plan.Id}")).Document.QuerySelectorAll("main form, main a[href$=rediger]"));
        var cards = (await police.OpenAsync($"/arbejdsrum/planer/{plan.Id}")).Document.QuerySelectorAll(".plan-card").ToList();
        Assert.All(cards, card => Assert.Equal(portal.Now(Guid.Parse(card.GetAttribute("data-id")!)).IsOwnedBy(OrganisationKind.Police), card.QuerySelector("form") is not null));
    }

    private Initiative Hidden() => portal.InitiativeOf(PlanRows.Aarhus, row => row.Publication is null && row.Status == InitiativeStatus.Running);

    private Task<Desk> DeskAsync() => Desk.OfAsync(portal, "koordinator.aarhus@demo.invalid");
}
