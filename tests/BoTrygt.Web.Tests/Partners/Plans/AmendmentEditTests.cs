using System.Net;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>What people write into an amendment, or into a plan that is signed, and what becomes of it.</summary>
public sealed class AmendmentEditTests : AmendmentTest
{
    [Fact]
    public async Task What_was_typed_into_an_amendment_that_is_no_more_is_shown()
    {
        var initiative = Portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        var edit = Form.Of(await Coordinator.OpenAsync($"/arbejdsrum/indsatser/{await CopyOfAsync(initiative.Id)}/rediger"), "form.form-card");
        var added = Form.Of(await Coordinator.OpenAsync($"{Amendment}/indsatser/ny"), "form.form-card");
        var period = Form.Of(await Coordinator.OpenAsync($"{Amendment}/rediger"), "form.form-card");
        await Coordinator.PostAsync($"{Amendment}/forslag");
        using var police = await Desk.OfAsync(Portal, Signers.Police);
        await Coordinator.PostAsync($"{Amendment}/aendringsforslag/fjern");

        var answers = new[]
        {
            await Coordinator.PostAsync(edit.Action, [.. edit.With([("Form.Why", "Skrevet forgæves")])]),
            await Coordinator.PostAsync(added.Action, [.. added.With([("Form.Title", "Skrevet forgæves")])]),
            await Coordinator.PostAsync(period.Action, [.. period.With([("Form.Reasons[1]", "Skrevet forgæves")])]),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status));
        Assert.All(answers, answer => Assert.Contains("Skrevet forgæves", answer.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conflict_about_the_status_of_what_all_signed_is_resolved_like_any_other()
    {
        var initiative = Portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        var edit = Form.Of(await Coordinator.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger"), "form.form-card");
        await Coordinator.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("status", "Running"), ("fra", "Planned"));
        var conflict = await Coordinator.PostAsync(edit.Action, [.. edit.With([("Form.PublicText", "Min tekst til borgerne")])]);
        var choices = Form.Of(conflict, "main form");
        var saved = await Coordinator.PostAsync(choices.Action, [.. choices.With([("Form.Choices[PublicText]", "mine"), ("Form.Choices[Status]", "theirs")])]);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Found), (conflict.Status, saved.Status));
        Assert.Equal(("Min tekst til borgerne", InitiativeStatus.Running, initiative.Title), (Portal.Now(initiative.Id).PublicText, Portal.Now(initiative.Id).Status, Portal.Now(initiative.Id).Title));
    }

    [Fact]
    public async Task A_longer_period_is_taken_from_the_next_plan_already_while_it_is_an_amendment()
    {
        await Coordinator.SubmitAsync($"{Amendment}/rediger", "form.form-card", ("Form.EndsOn", "2028-06-30"));
        var next = await Coordinator.PostAsync("/arbejdsrum/partnerskaber/aarhus/planer/ny", ("StartsOn", "2028-01-01"), ("EndsOn", "2028-12-31"));
        await Coordinator.PostAsync("/arbejdsrum/partnerskaber/aarhus/planer/ny", ("StartsOn", "2028-07-01"), ("EndsOn", "2028-12-31"));
        var longer = await Coordinator.SubmitAsync($"{Amendment}/rediger", "form.form-card", ("Form.EndsOn", "2028-08-31"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (next.Status, longer.Status));
        Assert.Contains("Planen overlapper handleplan 2028", longer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_amendment_brought_is_new_since_before_all_signed_it()
    {
        await Coordinator.PostAsync($"{Amendment}/indsatser", NewInitiative("Helt ny indsats"));
        await using (var db = Party.Open())
        {
            // Written last week.
            await db.AuditEntries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.At, entry => entry.At.AddDays(-7)));
        }

        await ProposeAndSignAsync();

        var page = await Coordinator.OpenAsync($"{Party.Address}/aendringer?siden={DateTime.UtcNow.AddDays(-2):yyyy-MM-dd}");

        Assert.Contains("Ny Helt ny indsats", page.Words, StringComparison.Ordinal);
    }
}
