using System.Net;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Meetings;

/// <summary>What was decided becomes an initiative or a request, once, and shows what it has become.</summary>
public sealed class DecisionTests : MeetingDesk
{
    [Fact]
    public async Task It_becomes_an_initiative_in_one_save_and_no_second_one()
    {
        var decision = await DecideAsync("Lys på stien ved Åboulevarden");
        await DoAsync(db => Task.FromResult(db.Add(new Plan { PartnershipId = PartnershipId, StartsOn = new(2090, 1, 1), EndsOn = new(2090, 12, 31) })));
        var address = (await Kommune.OpenAsync(decision)).Document.QuerySelector("a[href*='indsatser/ny']")?.GetAttribute("href")!;
        var form = Form.Of(await Kommune.OpenAsync(address), "main form");
        Assert.Contains(("Form.Title", "Lys på stien ved Åboulevarden"), form.Fields);
        var planId = Guid.Parse(form.Action.Split('/')[3]);
        var plan = await AskAsync(db => db.Plans.WithAmendments().SingleAsync(row => row.Id == planId));
        var post = await AskAsync(db => db.Posts.Where(row => db.Parties.Any(party => party.PartnershipId == PartnershipId && party.OrganisationId == row.OrganisationId)).Select(row => row.Id).FirstAsync());
        var typed = form.With([("Form.PrincipleNumber", "1"), ("Form.ThemeSlugs", "nabohjaelp"), ("Form.OwnerPostId", $"{post}"), ("Form.StartsOn", $"{plan.StartsOn:yyyy-MM-dd}"), ("Form.EndsOn", $"{plan.EndsOn:yyyy-MM-dd}"), ("Form.Status", "Planned"), ("Form.CivilSociety", "None")]).ToList();

        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync(form.Action, [.. typed])).Status);

        var again = await Kommune.PostAsync(form.Action, [.. typed]);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("En anden har imens gjort noget ved beslutningen", again.Words, StringComparison.Ordinal);
        Assert.Equal("Lys på stien ved Åboulevarden", again.Document.QuerySelector("#Form_Title")?.GetAttribute("value"));
        Assert.Equal(1, await AskAsync(db => db.Initiatives.CountAsync(row => row.Title == "Lys på stien ved Åboulevarden")));
        Assert.Contains("Er blevet til: Indsatsen »Lys på stien ved Åboulevarden«, planlagt", (await Officer.OpenAsync(decision)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Kommune.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task A_decision_of_another_partnership_becomes_nothing_here()
    {
        var decision = await DecideAsync("Vores");
        var plan = Portal.PlanOf(PlanRows.Randers).Id;
        await DoAsync(db => db.Plans.Where(row => row.Id == plan).ExecuteUpdateAsync(row => row.SetProperty(one => one.Stage, PlanStage.Draft)));
        using var randers = await SitAsync("koordinator.randers");

        Assert.Equal(HttpStatusCode.OK, (await randers.OpenAsync($"/arbejdsrum/planer/{plan}/indsatser/ny")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await randers.OpenAsync($"/arbejdsrum/planer/{plan}/indsatser/ny?beslutning={decision.Split('/')[^1]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await randers.OpenAsync(decision)).Status);
    }

    [Fact]
    public async Task It_becomes_a_request_for_an_initiative_and_asks_nobody_for_what_is_their_own()
    {
        var decision = await DecideAsync("To til en aften i december");
        var initiative = Portal.InitiativeOf(PlanRows.Aarhus, row => row.IsOwnedBy(OrganisationKind.Municipality) && !row.IsOver);
        var form = Form.Of(await Kommune.OpenAsync($"{decision}/anmodning"), "main form");
        Assert.Contains(("Form.Need", "To til en aften i december"), form.Fields);
        var own = await Kommune.PostAsync(form.Action, [.. form.With([("Form.InitiativeId", $"{initiative.Id}"), ("Form.PartyId", $"{await PartyAsync(OrganisationKind.Municipality)}")])]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.Status);
        Assert.Contains("Det er jeres egen organisation.", own.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync(form.Action, [.. form.With([("Form.InitiativeId", $"{initiative.Id}")])])).Status);

        Assert.Equal(HttpStatusCode.Conflict, (await Kommune.PostAsync(form.Action, [.. form.With([("Form.InitiativeId", $"{initiative.Id}")])])).Status);
        Assert.Equal(1, await AskAsync(db => db.Requests.CountAsync(row => row.Need == "To til en aften i december")));
        Assert.Contains($"Anmodning til »{initiative.Title}«, venter på svar", (await Officer.OpenAsync(decision)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_carried_out_stands_on_the_list_and_on_the_next_agenda_until_it_is()
    {
        var decision = await DecideAsync("Lys på stien");
        Assert.Contains("Lys på stien", (await Kommune.OpenAsync(List)).Words, StringComparison.Ordinal);
        Assert.Contains("Lys på stien.", Page.WordsOf((await Kommune.OpenAsync($"{Coming}/dagsorden")).Document.QuerySelector("[aria-labelledby=forslag]")), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync($"{decision}/udfoert")).Status);

        Assert.DoesNotContain("Lys på stien", (await Kommune.OpenAsync(List)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lys på stien", (await Kommune.OpenAsync($"{Coming}/dagsorden")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await Kommune.PostAsync($"{decision}/udfoert/fortryd")).Status);
        Assert.Contains("Lys på stien", (await Kommune.OpenAsync(List)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_post_is_one_of_the_party_that_carries_it_out_and_two_who_edit_it_see_each_other()
    {
        var decision = await DecideAsync("Lys på stien");
        var kommune = await PartyAsync(OrganisationKind.Municipality);
        var post = await AskAsync(db => db.Posts.Where(row => row.OrganisationId == kommune).Select(row => row.Id).FirstAsync());
        var form = Form.Of(await Kommune.OpenAsync($"{decision}/rediger"), "main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Kommune.PostAsync(form.Action, [.. form.With([("Form.PostId", $"{post}")])])).Status);

        Assert.Equal(HttpStatusCode.Found, (await Colleague.SubmitAsync($"{decision}/rediger", "main form", ("Form.PartyId", $"{kommune}"), ("Form.PostId", $"{post}"))).Status);
        var page = await Kommune.PostAsync(form.Action, [.. form.With([("Form.Text", "Lys på begge stier")])]);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("Lys på begge stier", page.Document.QuerySelector("#Form_Text")?.TextContent.Trim());
    }
}
