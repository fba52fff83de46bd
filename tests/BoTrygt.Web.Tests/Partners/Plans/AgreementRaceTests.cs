using System.Net;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners.Plans;

/// <summary>Several people press a button of an agreement at the same time.</summary>
public sealed class AgreementRaceTests : IAsyncLifetime, IDisposable
{
    private const int Colleagues = 50;

    private readonly PortalFactory _portal = new();
    private readonly Signers _signers;

    public AgreementRaceTests() => _signers = new(_portal);

    public Task InitializeAsync() => _signers.ProposeAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Of_fifty_signatures_of_one_party_at_once_exactly_one_is_left()
    {
        var desks = new List<(Desk Desk, Form Form)>();
        for (var number = 0; number < Colleagues; number++)
        {
            var desk = await Desk.OfAsync(_portal, await _signers.AddColleagueAsync(Signers.Police, number));
            await desk.PrepareAsync();
            desks.Add((desk, Form.Of(await desk.OpenAsync($"{_signers.Address}/underskrift"), "form.form-card")));
        }

        var answers = await Task.WhenAll(desks.Select(one => Task.Run(() => one.Desk.PostAsync(one.Form.Action, [.. one.Form.With([("Form.Password", DemoAccounts.Password)])]))));
        desks.ForEach(one => one.Desk.Dispose());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal("Østjyllands Politi", Assert.Single(_signers.Newest.Signatures).Organisation.Name);
        Assert.Equal((PlanStage.Proposed, PlanVersionState.Open), (_signers.Plan.Stage, _signers.Newest.State));
    }

    [Fact]
    public async Task Three_parties_who_sign_at_once_have_all_signed()
    {
        var answers = await AtOnceAsync(
            () => _signers.SignAsync(Signers.Kommune), () => _signers.SignAsync(Signers.Police), () => _signers.SignAsync(Signers.BoTrygt));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
        Assert.Equal((PlanStage.Agreed, 3), (_signers.Plan.Stage, _signers.Newest.Signatures.Count));
    }

    /// <summary>Whoever is first: what is signed is what was seen, or nothing is.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Who_signs_while_another_edits_signs_what_was_seen_or_nothing(int round)
    {
        var initiative = _portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned);
        var seen = _signers.Newest.Hash;
        using var signer = await Desk.OfAsync(_portal, Signers.Police);
        using var editor = await Desk.OfAsync(_portal, Signers.Coordinator);
        var signature = Form.Of(await signer.OpenAsync($"{_signers.Address}/underskrift"), "form.form-card");
        var edit = Form.Of(await editor.OpenAsync($"/arbejdsrum/indsatser/{initiative.Id}/rediger"), "form.form-card");
        await signer.PrepareAsync();
        await editor.PrepareAsync();

        var answers = await AtOnceAsync(
            () => signer.PostAsync(signature.Action, [.. signature.With([("Form.Password", DemoAccounts.Password)])]),
            () => editor.PostAsync(edit.Action, [.. edit.With([("Form.Why", $"Ændret {round}")])]));

        Assert.Equal((HttpStatusCode.Found, PlanVersionState.Edited, PlanStage.Draft), (answers[1].Status, _signers.Newest.State, _signers.Plan.Stage));
        Assert.Contains(answers[0].Status, new[] { HttpStatusCode.Found, HttpStatusCode.Conflict });
        Assert.Equal(answers[0].Status == HttpStatusCode.Found ? [seen] : [], _signers.Newest.Signatures.Select(one => one.Hash));
        Assert.Equal(answers[0].Status == HttpStatusCode.Found, _signers.MailsTo(Signers.Police).Any(mail => mail.Subject.StartsWith("Din underskrift gælder ikke", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_signs_while_the_proposal_is_withdrawn_has_signed_it_or_has_not()
    {
        using var signer = await Desk.OfAsync(_portal, Signers.Police);
        using var proposer = await Desk.OfAsync(_portal, Signers.Coordinator);
        var signature = Form.Of(await signer.OpenAsync($"{_signers.Address}/underskrift"), "form.form-card");
        await signer.PrepareAsync();
        await proposer.PrepareAsync();

        var answers = await AtOnceAsync(
            () => signer.PostAsync(signature.Action, [.. signature.With([("Form.Password", DemoAccounts.Password)])]),
            () => WithdrawAsync(proposer));

        Assert.Equal((HttpStatusCode.Found, PlanVersionState.Withdrawn, PlanStage.Draft), (answers[1].Status, _signers.Newest.State, _signers.Plan.Stage));
        Assert.Equal(answers[0].Status == HttpStatusCode.Found, _signers.Newest.Signatures.Count == 1);
    }

    /// <summary>A signature in between is a change of the plan: the button is pressed again on the page that says so.</summary>
    private async Task<Page> WithdrawAsync(Desk proposer)
    {
        var answer = await proposer.PostAsync($"{_signers.Address}/forslag/fortryd");
        return answer.Status == HttpStatusCode.Conflict ? await proposer.PostAsync($"{_signers.Address}/forslag/fortryd") : answer;
    }

    private static Task<Page[]> AtOnceAsync(params Func<Task<Page>>[] acts) => Task.WhenAll(acts.Select(act => Task.Run(act)));
}
