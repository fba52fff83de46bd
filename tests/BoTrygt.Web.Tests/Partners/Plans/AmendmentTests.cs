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
        Assert.Equal(_signers.Address, (await _desk.OpenAsync(_amendment)).Location);
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

    [Fact]
    public async Task What_was_typed_into_an_amendment_that_is_no_more_is_shown()
    {
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        var edit = Form.Of(await _desk.OpenAsync($"/arbejdsrum/indsatser/{await CopyOfAsync(initiative.Id)}/rediger"), "form.form-card");
        var added = Form.Of(await _desk.OpenAsync($"{_amendment}/indsatser/ny"), "form.form-card");
        var period = Form.Of(await _desk.OpenAsync($"{_amendment}/rediger"), "form.form-card");
        await _desk.PostAsync($"{_amendment}/forslag");
        using var police = await Desk.OfAsync(_portal, Signers.Police);
        await _desk.PostAsync($"{_amendment}/aendringsforslag/fjern");

        var answers = new[]
        {
            await _desk.PostAsync(edit.Action, [.. edit.With([("Form.Why", "Skrevet forgæves")])]),
            await _desk.PostAsync(added.Action, [.. added.With([("Form.Title", "Skrevet forgæves")])]),
            await _desk.PostAsync(period.Action, [.. period.With([("Form.Reasons[1]", "Skrevet forgæves")])]),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Conflict, answer.Status));
        Assert.All(answers, answer => Assert.Contains("Skrevet forgæves", answer.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conflict_about_the_status_of_what_all_signed_is_resolved_like_any_other()
    {
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        var edit = Form.Of(await _desk.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger"), "form.form-card");
        await _desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("status", "Running"), ("fra", "Planned"));
        var conflict = await _desk.PostAsync(edit.Action, [.. edit.With([("Form.PublicText", "Min tekst til borgerne")])]);
        var choices = Form.Of(conflict, "main form");
        var saved = await _desk.PostAsync(choices.Action, [.. choices.With([("Form.Choices[PublicText]", "mine"), ("Form.Choices[Status]", "theirs")])]);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Found), (conflict.Status, saved.Status));
        Assert.Equal(("Min tekst til borgerne", InitiativeStatus.Running, initiative.Title), (_portal.Now(initiative.Id).PublicText, _portal.Now(initiative.Id).Status, _portal.Now(initiative.Id).Title));
    }

    [Fact]
    public async Task A_longer_period_is_taken_from_the_next_plan_already_while_it_is_an_amendment()
    {
        await _desk.SubmitAsync($"{_amendment}/rediger", "form.form-card", ("Form.EndsOn", "2028-06-30"));
        var next = await _desk.PostAsync("/arbejdsrum/partnerskaber/aarhus/planer/ny", ("StartsOn", "2028-01-01"), ("EndsOn", "2028-12-31"));
        await _desk.PostAsync("/arbejdsrum/partnerskaber/aarhus/planer/ny", ("StartsOn", "2028-07-01"), ("EndsOn", "2028-12-31"));
        var longer = await _desk.SubmitAsync($"{_amendment}/rediger", "form.form-card", ("Form.EndsOn", "2028-08-31"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (next.Status, longer.Status));
        Assert.Contains("Planen overlapper handleplan 2028", longer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_amendment_brought_is_new_since_before_all_signed_it()
    {
        await _desk.PostAsync($"{_amendment}/indsatser", NewInitiative("Helt ny indsats"));
        await using (var db = _signers.Open())
        {
            // Written last week.
            await db.AuditEntries.ExecuteUpdateAsync(set => set.SetProperty(entry => entry.At, entry => entry.At.AddDays(-7)));
        }

        await ProposeAndSignAsync();

        var page = await _desk.OpenAsync($"{_signers.Address}/aendringer?siden={DateTime.UtcNow.AddDays(-2):yyyy-MM-dd}");

        Assert.Contains("Ny Helt ny indsats", page.Words, StringComparison.Ordinal);
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
