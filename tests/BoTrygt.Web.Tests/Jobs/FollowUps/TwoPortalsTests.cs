using BoTrygt.Database;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>Two portals that do the same at the same moment: one reads and is about to save when the other does all of it.</summary>
public sealed class TwoPortalsTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 1, 4, 7, 0, 0, TimeSpan.Zero));
    private readonly Interruption _other = new();
    private readonly PortalFactory _portal;

    public TwoPortalsTests() => _portal = new()
    {
        Clock = _clock,
        Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk" },
        AlsoServices = _other.AddTo,
    };

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task A_round_is_opened_once()
    {
        var before = await AskAsync(db => db.FollowUpRounds.CountAsync());

        var opened = await AtOnceAsync<FollowUpRound, RoundOpening>(rounds => rounds.OpenAsync(default));

        Assert.NotEqual(0, opened);
        var rounds = await AskAsync(db => db.FollowUpRounds.Select(round => new { round.PartnershipId, round.PeriodStartsOn, round.ClosedAt }).ToListAsync());
        Assert.Equal(opened, rounds.Count - before);
        Assert.Equal(rounds.Count, rounds.Select(round => (round.PartnershipId, round.PeriodStartsOn)).Distinct().Count());
        Assert.All(rounds.Where(round => round.ClosedAt is null).GroupBy(round => round.PartnershipId), open => Assert.Single(open));
    }

    [Fact]
    public async Task A_step_is_taken_once_and_told_once()
    {
        await RunAsync<RoundOpening>(rounds => rounds.OpenAsync(default));

        var written = await AtOnceAsync<Notice, FollowUpReminders>(reminders => reminders.RemindAsync(default));

        Assert.NotEqual(0, written);
        var notices = await AskAsync(db => db.Notices.Select(notice => new { notice.FollowUpSequence, notice.RequestId, notice.Kind, notice.PersonId }).ToListAsync());
        Assert.Equal(written, notices.Count);
        Assert.Equal(notices.Count, notices.Distinct().Count());
        var logged = await AskAsync(db => db.AuditEntries.Where(entry => entry.Entity == nameof(FollowUp) && entry.Values.Any(value => value.Field == nameof(FollowUp.Step))).Select(entry => entry.RowId).ToListAsync());
        Assert.Equal(logged.Count, logged.Distinct().Count());
    }

    [Fact]
    public async Task A_summary_is_written_once_with_one_mail_and_one_link()
    {
        await RunAsync<RoundOpening>(rounds => rounds.OpenAsync(default));
        await RunAsync<FollowUpReminders>(reminders => reminders.RemindAsync(default));

        var written = await AtOnceAsync<Digest, Digests>(digests => digests.WriteAsync(default));

        Assert.NotEqual(0, written);
        var people = await AskAsync(db => db.Digests.Select(digest => digest.PersonId).ToListAsync());
        Assert.Equal(written, people.Count);
        Assert.Equal(people.Order(), (await AskAsync(db => db.OutboxMails.Select(mail => mail.PersonId.GetValueOrDefault()).ToListAsync())).Order());
        Assert.Equal(people.Count, people.Distinct().Count());
        Assert.All((await AskAsync(db => db.UpdateLinks.Select(link => link.PersonId).ToListAsync())).GroupBy(person => person), links => Assert.Single(links));
        Assert.False(await AskAsync(db => db.Notices.AnyAsync(notice => notice.DigestId != null && !db.Digests.Any(digest => digest.Id == notice.DigestId))));
    }

    /// <summary>The one runs into the other, which does everything in between.</summary>
    /// <returns>What both say that they did.</returns>
    private async Task<int> AtOnceAsync<TSaved, TJob>(Func<TJob, Task<int>> run)
        where TJob : notnull
    {
        var other = 0;
        _other.Arrange<TSaved>(async () => other = await RunAsync(run));
        var one = await RunAsync(run);
        Assert.True(_other.IsOver, "They did not meet.");
        return one + other;
    }

    private async Task<int> RunAsync<TJob>(Func<TJob, Task<int>> run)
        where TJob : notnull
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TJob>());
    }

    private async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> ask)
    {
        await using var db = _portal.Database.Open();
        return await ask(db);
    }
}
