using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Partners.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Jobs;

/// <summary>The party that has not signed is reminded, then its deputy, then the consultant.</summary>
public sealed class SignatureReminderTests : IDisposable
{
    private const string Deputy = "bjoern.kragelykke@demo.invalid";
    private const string Consultant = "konsulent@demo.invalid";

    private readonly FakeTimeProvider _clock = new(TestDatabase.SeededAt);
    private readonly PortalFactory _portal;
    private readonly Signers _signers;

    public SignatureReminderTests()
    {
        _portal = new() { Clock = _clock, Settings = { ["Plans:RemindAfterDays"] = "5", ["Portal:PublicHost"] = "https://portal.example.dk" } };
        _signers = new(_portal);
        // Of the demo's own proposals others are reminded.
        using var db = _portal.Database.Open();
        db.PlanVersions.Where(version => version.State == PlanVersionState.Open).ExecuteUpdate(set => set.SetProperty(version => version.State, PlanVersionState.Withdrawn));
    }

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Each_step_comes_at_its_time_and_once()
    {
        await _signers.ProposeAsync();
        await _signers.SignAsync(Signers.Police);
        await _signers.SignAsync(Signers.BoTrygt);

        Assert.Equal([], await RemindedAfterAsync(days: 4.9));
        Assert.Equal([Signers.Kommune], await RemindedAfterAsync(days: 0.2));
        Assert.Equal([], await RemindedAfterAsync(days: 1));
        Assert.Equal([Deputy], await RemindedAfterAsync(days: 4));
        Assert.Equal([Consultant], await RemindedAfterAsync(days: 5));
        Assert.Equal([], await RemindedAfterAsync(days: 30));
        var (subject, text) = _signers.MailsTo(Deputy)[0];
        Assert.StartsWith("Mangler underskrift: handleplan ", subject, StringComparison.Ordinal);
        Assert.Contains("Aarhus Kommune har ikke skrevet under på version 1", text, StringComparison.Ordinal);
        Assert.Contains($"https://portal.example.dk/arbejdsrum/planer/{_signers.PlanId}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_standstill_the_steps_come_one_by_one_all_the_same()
    {
        await _signers.ProposeAsync();
        await _signers.SignAsync(Signers.Police);
        await _signers.SignAsync(Signers.BoTrygt);

        Assert.Equal([Signers.Kommune], await RemindedAfterAsync(days: 100));
        Assert.Equal([], await RemindedAfterAsync(days: 1));
        Assert.Equal([Deputy], await RemindedAfterAsync(days: 2));
        Assert.Equal([Consultant], await RemindedAfterAsync(days: 3));
    }

    [Fact]
    public async Task A_party_without_anybody_who_signs_is_the_consultants_to_call_at_once()
    {
        await _signers.ProposeAsync();
        await _signers.SignAsync(Signers.Police);
        await _signers.SignAsync(Signers.BoTrygt);
        await using (var db = _signers.Open())
        {
            await db.Memberships.Where(membership => membership.Person.Email == Signers.Kommune || membership.Person.Email == Deputy).ExecuteDeleteAsync();
        }

        Assert.Equal([Consultant], await RemindedAfterAsync(days: 5));
        Assert.Equal([], await RemindedAfterAsync(days: 5));
    }

    [Fact]
    public async Task What_is_signed_or_a_draft_again_reminds_nobody()
    {
        await _signers.SignAllAsync();

        Assert.Equal([], await RemindedAfterAsync(days: 50));
    }

    [Fact]
    public async Task A_pause_reminds_nobody()
    {
        await _signers.ProposeAsync();
        await using (var db = _signers.Open())
        {
            (await db.Partnerships.ToListAsync()).ForEach(partnership => partnership.Pause(new(2026, 11, 1)));
            await db.SaveChangesAsync();
        }

        Assert.Equal([], await RemindedAfterAsync(days: 50));
    }

    [Fact]
    public async Task Two_portals_that_remind_at_once_send_one_mail()
    {
        await _signers.ProposeAsync();
        await _signers.SignAsync(Signers.Police);
        await _signers.SignAsync(Signers.BoTrygt);
        _clock.Advance(TimeSpan.FromDays(5.5));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(RemindAsync)));

        Assert.Single(_signers.MailsTo(Signers.Kommune), mail => mail.Subject.StartsWith("Mangler underskrift", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<string>> RemindedAfterAsync(double days)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        await using var db = _signers.Open();
        var before = await db.OutboxMails.CountAsync();
        await RemindAsync();
        return await db.OutboxMails.OrderBy(mail => mail.Sequence).Skip(before).Select(mail => mail.To).ToListAsync();
    }

    private async Task RemindAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SignatureReminders>().RemindAsync(CancellationToken.None);
    }
}
