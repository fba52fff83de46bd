using System.Net;
using System.Security.Cryptography;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>Three parties come to agree on Aarhus's plan.</summary>
public sealed class AgreementTests : IDisposable
{
    private readonly PortalFactory _portal = new();
    private readonly Signers _signers;

    public AgreementTests() => _signers = new(_portal);

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task What_is_missing_is_said_before_a_plan_can_be_proposed()
    {
        await using (var db = _signers.Open())
        {
            await db.Initiatives.Where(initiative => initiative.PlanId == _signers.PlanId && initiative.PrincipleNumber == 3)
                .ExecuteUpdateAsync(set => set.SetProperty(initiative => initiative.ArchivedAt, DateTime.UnixEpoch));
        }

        using var desk = await Desk.OfAsync(_portal, Signers.Coordinator);
        var page = await desk.OpenAsync($"{_signers.Address}/forslag");
        var answer = await desk.PostAsync($"{_signers.Address}/forslag");

        Assert.Contains("Der mangler 2 ting", page.Words, StringComparison.Ordinal);
        Assert.Contains("Princip 3, »Tryg kommunikation«, har ingen indsats.", page.Words, StringComparison.Ordinal);
        Assert.Contains("er droppet.", page.Words, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, PlanStage.Draft), (answer.Status, _signers.Plan.Stage));
    }

    [Fact]
    public async Task A_reason_why_not_stands_in_for_an_initiative()
    {
        await using (var db = _signers.Open())
        {
            await db.Initiatives.Where(initiative => initiative.PlanId == _signers.PlanId && initiative.PrincipleNumber == 3)
                .ExecuteUpdateAsync(set => set.SetProperty(initiative => initiative.ArchivedAt, DateTime.UnixEpoch));
        }

        using var desk = await Desk.OfAsync(_portal, Signers.Coordinator);
        await desk.SubmitAsync($"{_signers.Address}/rediger", "form.form-card", ("Form.Reasons[3]", "Vi bruger de tekster, vi har."));
        var answer = await _signers.ProposeAsync();

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal("Vi bruger de tekster, vi har.", _signers.Newest.Snapshot.Principles.Single(principle => principle.Number == 3).Reason);
    }

    [Fact]
    public async Task Three_signatures_by_three_parties_make_a_plan_that_runs_and_citizens_read_it()
    {
        await _signers.ProposeAsync();
        Assert.Contains(_signers.MailsTo(Signers.Police), mail => mail.Subject.StartsWith("Klar til underskrift: handleplan ", StringComparison.Ordinal));
        await _signers.SignAsync(Signers.Police, "Vi kan først love patruljer til foråret.");
        await _signers.SignAsync(Signers.BoTrygt);
        using var visitor = _portal.Visitor();
        var before = await visitor.OpenAsync("/bo-trygt-i/aarhus");
        var last = await _signers.SignAsync(Signers.Kommune);

        var (plan, agreed) = (_signers.Plan, _signers.Newest);
        Assert.Equal((HttpStatusCode.Found, PlanStage.Agreed, PlanVersionState.Agreed), (last.Status, plan.Stage, agreed.State));
        Assert.Equal(["Aarhus Kommune", "Bo trygt", "Østjyllands Politi"], agreed.Signatures.Select(signature => signature.Organisation.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Vi kan først love patruljer til foråret.", agreed.Signatures.Single(signature => signature.Organisation.Name == "Østjyllands Politi").Reservation);
        Assert.DoesNotContain("Parterne skrev under", before.Words, StringComparison.Ordinal);
        Assert.Contains("Parterne skrev under", (await visitor.OpenAsync("/bo-trygt-i/aarhus")).Words, StringComparison.Ordinal);
        Assert.Contains(_signers.MailsTo(Signers.Kommune), mail => mail.Subject.StartsWith("Alle har skrevet under", StringComparison.Ordinal) && mail.Text.Contains("én af dem med forbehold", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_file_has_the_hash_that_stands_on_its_page_and_names_nobody()
    {
        await _signers.SignAllAsync();
        using var desk = await Desk.OfAsync(_portal, "laeser.aarhus@demo.invalid");
        var page = await desk.OpenAsync($"{_signers.Address}/versioner/1");
        var file = await desk.OpenAsync($"{_signers.Address}/versioner/1/json");

        Assert.Equal(page.Document.QuerySelector("code.hash")?.TextContent, Convert.ToHexStringLower(SHA256.HashData(file.Body)));
        await using var db = _signers.Open();
        Assert.DoesNotContain(await db.People.Select(person => person.Name).ToListAsync(), name => file.Html.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("forkert adgangskode")]
    [InlineData("")]
    public async Task Without_the_password_nothing_is_signed_and_what_was_typed_is_kept(string password)
    {
        await _signers.ProposeAsync();
        var answer = await _signers.SignAsync(Signers.Police, "Et forbehold med æøå", password);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0), (answer.Status, _signers.Newest.Signatures.Count));
        Assert.Equal("Et forbehold med æøå", answer.Document.QuerySelector("textarea")?.TextContent.Trim());
        Assert.Equal("", answer.Document.QuerySelector("input[type=password]")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("administrator@demo.invalid")]
    [InlineData(Signers.Coordinator)]
    [InlineData("sekretariat@demo.invalid")]
    public async Task Who_was_not_given_the_right_by_the_own_organisation_signs_for_nobody(string email)
    {
        await _signers.ProposeAsync();
        using var desk = await Desk.OfAsync(_portal, email);
        var answer = await desk.PostAsync($"{_signers.Address}/underskrift", ("Form.Hash", _signers.Newest.Hash), ("Form.Party", $"{KommuneId}"), ("Form.Password", Database.Seed.DemoAccounts.Password));

        Assert.Equal((HttpStatusCode.Forbidden, 0), (answer.Status, _signers.Newest.Signatures.Count));
    }

    [Fact]
    public async Task Nobody_signs_for_another_party()
    {
        await _signers.ProposeAsync();
        using var desk = await Desk.OfAsync(_portal, Signers.Police);
        var answer = await desk.PostAsync($"{_signers.Address}/underskrift", ("Form.Hash", _signers.Newest.Hash), ("Form.Party", $"{KommuneId}"), ("Form.Password", Database.Seed.DemoAccounts.Password));

        Assert.Equal((HttpStatusCode.NotFound, 0), (answer.Status, _signers.Newest.Signatures.Count));
    }

    [Fact]
    public async Task An_edit_voids_the_signatures_and_tells_those_who_signed_what_changed()
    {
        await _signers.ProposeAsync();
        await _signers.SignAsync(Signers.Police);
        await _signers.SignAsync(Signers.BoTrygt);
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        using var desk = await Desk.OfAsync(_portal, Signers.Coordinator);
        await desk.SubmitAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger", "form.form-card", ("Form.Why", "En ny begrundelse"));

        Assert.Equal((PlanStage.Draft, PlanVersionState.Edited), (_signers.Plan.Stage, _signers.Newest.State));
        foreach (var signer in new[] { Signers.Police, Signers.BoTrygt })
        {
            var (subject, text) = _signers.MailsTo(signer)[0];
            Assert.StartsWith("Din underskrift gælder ikke længere: handleplan ", subject, StringComparison.Ordinal);
            Assert.Contains($"»{initiative.Title}«, Hvorfor: før »", text, StringComparison.Ordinal);
            Assert.Contains("nu »En ny begrundelse«", text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(_signers.MailsTo(Signers.Kommune), mail => mail.Subject.StartsWith("Din underskrift", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_decline_says_why_and_the_plan_is_a_draft_again()
    {
        await _signers.ProposeAsync();
        await _signers.SignAsync(Signers.BoTrygt);
        using var desk = await Desk.OfAsync(_portal, Signers.Police);
        var silent = await desk.SubmitAsync($"{_signers.Address}/afvisning", "form.form-card", ("Form.Reason", " "));
        var said = await desk.SubmitAsync($"{_signers.Address}/afvisning", "form.form-card", ("Form.Reason", "Vi har ikke folk til det."));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Found), (silent.Status, said.Status));
        Assert.Equal((PlanStage.Draft, PlanVersionState.Declined, "Vi har ikke folk til det."), (_signers.Plan.Stage, _signers.Newest.State, _signers.Newest.Reason));
        Assert.Contains("Vi har ikke folk til det.", _signers.MailsTo(Signers.BoTrygt)[0].Text, StringComparison.Ordinal);
        Assert.Contains("Vi har ikke folk til det.", _signers.MailsTo(Signers.Coordinator)[0].Text, StringComparison.Ordinal);
        using var coordinator = await Desk.OfAsync(_portal, Signers.Coordinator);
        Assert.Contains("Afvist af Østjyllands Politi", (await coordinator.OpenAsync(_signers.Address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_all_signed_is_edited_by_no_form()
    {
        await _signers.SignAllAsync();
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        using var desk = await Desk.OfAsync(_portal, Signers.Coordinator);
        var form = Form.Of(await desk.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger"), "form.form-card");
        var archived = await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/arkiv");
        var milestone = await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/milepaele", ("NewMilestone.Milestone", "Nyt skridt"), ("NewMilestone.DueOn", "2026-12-01"));
        var stale = await desk.PostAsync(form.Action, [.. form.With([("Form.Title", "Skrevet, mens den sidste skrev under")])]);

        Assert.DoesNotContain(form.Fields, field => field.Name == "Form.Title");
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict), (archived.Status, milestone.Status, stale.Status));
        Assert.Contains("Skrevet, mens den sidste skrev under", stale.Words, StringComparison.Ordinal);
        Assert.Equal(initiative.Title, _portal.Now(initiative.Id).Title);
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(form.Action, [.. form.With([("Form.Status", "Running")])])).Status);
        Assert.Equal((InitiativeStatus.Running, initiative.Title), (_portal.Now(initiative.Id).Status, _portal.Now(initiative.Id).Title));
    }

    private Guid KommuneId
    {
        get
        {
            using var db = _signers.Open();
            return db.Organisations.Single(row => row.Kind == OrganisationKind.Municipality && row.Name == "Aarhus Kommune").Id;
        }
    }
}
