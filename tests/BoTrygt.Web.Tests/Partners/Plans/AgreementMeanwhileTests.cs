using System.Net;
using BoTrygt.Database;
using BoTrygt.Database.Seed;
using BoTrygt.Database.Sqlite;
using BoTrygt.Database.SqlServer;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>Somebody else's act lands between what was read and what is saved, each time: what races meet by chance is met here for certain.</summary>
public sealed class AgreementMeanwhileTests : IDisposable
{
    private readonly Meanwhile _meanwhile = new();
    private readonly PortalFactory _portal;
    private readonly Signers _signers;

    public AgreementMeanwhileTests()
    {
        _portal = new()
        {
            AlsoServices = services =>
            {
                services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(_meanwhile));
                services.ConfigureDbContext<SqlServerDb>(options => options.AddInterceptors(_meanwhile));
            },
        };
        _signers = new(_portal);
    }

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Another_partys_signature_in_between_is_in_nobodys_way()
    {
        await _signers.ProposeAsync();
        _meanwhile.Before<Signature>(() => _signers.SignAsync(Signers.Police));
        var answer = await _signers.SignAsync(Signers.Kommune);

        Assert.Equal((HttpStatusCode.Found, 2), (answer.Status, _signers.Newest.Signatures.Count));
    }

    [Fact]
    public async Task A_colleagues_signature_in_between_is_the_partys_signature()
    {
        await _signers.ProposeAsync();
        var colleague = await _signers.AddColleagueAsync(Signers.Police, 1);
        _meanwhile.Before<Signature>(() => _signers.SignAsync(colleague));
        var answer = await _signers.SignAsync(Signers.Police);

        Assert.Equal((HttpStatusCode.Found, "Kollega 1"), (answer.Status, await SignerAsync()));
    }

    [Fact]
    public async Task An_edit_of_a_draft_that_is_proposed_in_between_ends_the_proposal()
    {
        await _signers.ProposeAsync();
        using var desk = await Desk.OfAsync(_portal, Signers.Coordinator);
        await desk.PostAsync($"{_signers.Address}/forslag/fortryd");
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        var form = Form.Of(await desk.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger"), "form.form-card");
        _meanwhile.Before<Initiative>(_signers.ProposeAsync);
        var answer = await desk.PostAsync(form.Action, [.. form.With([("Form.Why", "Skrevet, mens planen blev foreslået")])]);

        Assert.Equal((HttpStatusCode.Found, PlanStage.Draft, PlanVersionState.Edited), (answer.Status, _signers.Plan.Stage, _signers.Newest.State));
        Assert.Equal("Skrevet, mens planen blev foreslået", _portal.Now(initiative.Id).Why);
        Assert.Contains("Version 2 og dens underskrifter gælder derfor ikke længere", (await desk.OpenAsync(_signers.Address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drop_in_a_draft_that_is_proposed_in_between_ends_the_proposal()
    {
        using var desk = await Desk.OfAsync(_portal, Signers.Coordinator);
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        _meanwhile.Before<Initiative>(_signers.ProposeAsync, when: row => row.Id == initiative.Id);
        await desk.PostAsync($"/arbejdsrum/indsatser/{initiative.Id}/status", ("status", "Dropped"), ("fra", "Planned"));

        Assert.Equal((InitiativeStatus.Dropped, PlanStage.Draft, PlanVersionState.Edited), (_portal.Now(initiative.Id).Status, _signers.Plan.Stage, _signers.Newest.State));
    }

    [Fact]
    public async Task What_was_typed_while_the_last_party_signed_is_shown_and_not_saved()
    {
        await _signers.ProposeAsync();
        await _signers.SignAsync(Signers.Police);
        await _signers.SignAsync(Signers.BoTrygt);
        using var desk = await Desk.OfAsync(_portal, Signers.Coordinator);
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        var form = Form.Of(await desk.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger"), "form.form-card");
        _meanwhile.Before<Initiative>(() => _signers.SignAsync(Signers.Kommune));
        var answer = await desk.PostAsync(form.Action, [.. form.With([("Form.Why", "For sent")])]);

        Assert.Equal((HttpStatusCode.Conflict, PlanStage.Agreed), (answer.Status, _signers.Plan.Stage));
        Assert.Contains("For sent", answer.Words, StringComparison.Ordinal);
        Assert.Equal(initiative.Why, _portal.Now(initiative.Id).Why);
    }

    [Fact]
    public async Task A_decline_beside_a_signature_is_a_decline()
    {
        await _signers.ProposeAsync();
        using var desk = await Desk.OfAsync(_portal, Signers.Police);
        var form = Form.Of(await desk.OpenAsync($"{_signers.Address}/afvisning"), "form.form-card");
        _meanwhile.Before<PlanVersion>(() => _signers.SignAsync(Signers.Kommune));
        var answer = await desk.PostAsync(form.Action, [.. form.With([("Form.Reason", "Nej tak")])]);

        Assert.Equal((HttpStatusCode.Found, PlanVersionState.Declined, 1), (answer.Status, _signers.Newest.State, _signers.Newest.Signatures.Count));
        Assert.Contains("Nej tak", _signers.MailsTo(Signers.Kommune)[0].Text, StringComparison.Ordinal);
        Assert.Contains("Nej tak", _signers.MailsTo(Signers.BoTrygt)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_presses_twice_with_the_last_signature_is_told_that_it_is_given()
    {
        await _signers.ProposeAsync();
        await _signers.SignAsync(Signers.Police);
        await _signers.SignAsync(Signers.BoTrygt);
        using var desk = await Desk.OfAsync(_portal, Signers.Kommune);
        var form = Form.Of(await desk.OpenAsync($"{_signers.Address}/underskrift"), "form.form-card");
        (string, string?)[] fields = [.. form.With([("Form.Password", DemoAccounts.Password)])];
        await desk.PostAsync(form.Action, fields);
        var second = await desk.PostAsync(form.Action, fields);

        Assert.Equal((HttpStatusCode.Found, _signers.Address), (second.Status, second.Location));
        Assert.Contains("Der er allerede skrevet under for jer.", (await desk.OpenAsync(_signers.Address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_presses_twice_with_the_last_signature_on_an_amendment_is_led_to_the_plan()
    {
        await _signers.SignAllAsync();
        using var coordinator = await Desk.OfAsync(_portal, Signers.Coordinator);
        var amendment = (await coordinator.PostAsync($"{_signers.Address}/aendringsforslag")).Location ?? "";
        await coordinator.SubmitAsync($"{amendment}/rediger", "form.form-card", ("Form.EndsOn", "2027-11-30"));
        await coordinator.PostAsync($"{amendment}/forslag");
        await _signers.SignAsync(Signers.Police, address: amendment);
        await _signers.SignAsync(Signers.BoTrygt, address: amendment);
        using var desk = await Desk.OfAsync(_portal, Signers.Kommune);
        var form = Form.Of(await desk.OpenAsync($"{amendment}/underskrift"), "form.form-card");
        (string, string?)[] fields = [.. form.With([("Form.Password", DemoAccounts.Password)])];
        await desk.PostAsync(form.Action, fields);

        Assert.Equal(_signers.Address, (await desk.PostAsync(form.Action, fields)).Location);
        Assert.Equal(_signers.Address, (await desk.OpenAsync(amendment)).Location);
    }

    private async Task<string> SignerAsync()
    {
        await using var db = _signers.Open();
        return await db.Signatures.Where(signature => signature.PlanVersionId == _signers.Newest.Id).Select(signature => signature.Person.Name).SingleAsync();
    }

    /// <summary>Does something once, right before a row of a kind is saved.</summary>
    private sealed class Meanwhile : SaveChangesInterceptor
    {
        private Func<Task>? _act;
        private Func<object, bool> _when = _ => false;

        public void Before<T>(Func<Task> act, Func<T, bool>? when = null) => (_act, _when) = (act, row => row is T one && (when is null || when(one)));

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (_act is { } act && eventData.Context is BoTrygtDb db && db.ChangeTracker.Entries().Any(row => row.State is EntityState.Added or EntityState.Modified && _when(row.Entity)))
            {
                _act = null;
                await act();
            }

            return result;
        }
    }
}
