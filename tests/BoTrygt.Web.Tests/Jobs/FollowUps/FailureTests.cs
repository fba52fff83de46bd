using BoTrygt.Database;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>What fails for one partnership or one person keeps no other waiting, and is said.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 1, 4, 7, 0, 0, TimeSpan.Zero));
    private readonly Interruption _trouble = new();
    private readonly PortalFactory _portal;

    public FailureTests() => _portal = new() { Clock = _clock, AlsoServices = _trouble.AddTo };

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task The_rounds_of_all_other_partnerships_open_and_their_people_are_told()
    {
        var running = await AskAsync(db => db.Partnerships.Where(partnership => db.FollowUps.Any(followUp => followUp.PartnershipId == partnership.Id)).CountAsync());

        await FailAsync<FollowUpRound>();

        var opened = await AskAsync(db => db.FollowUpRounds.CountAsync(round => round.OpenedOn == new DateOnly(2027, 1, 4)));
        Assert.True(opened > 1, $"{opened} of {running} opened.");
        Assert.True(await AskAsync(db => db.Notices.AnyAsync()) && await AskAsync(db => db.OutboxMails.AnyAsync()), "Nobody was told.");
        await FollowUpAsync();
        Assert.Equal(opened + 1, await AskAsync(db => db.FollowUpRounds.CountAsync(round => round.OpenedOn == new DateOnly(2027, 1, 4))));
    }

    [Fact]
    public async Task The_people_of_all_other_partnerships_are_told()
    {
        await FailAsync<Notice>();

        Assert.True(await AskAsync(db => db.Notices.Select(notice => notice.PartnershipId).Distinct().CountAsync()) > 1, "Nobody was told.");
        Assert.True(await AskAsync(db => db.OutboxMails.AnyAsync()), "No mail was written.");
    }

    [Fact]
    public async Task All_others_get_their_mail()
    {
        await FailAsync<Digest>();

        Assert.True(await AskAsync(db => db.OutboxMails.CountAsync()) > 1, "No mail was written.");
        Assert.Equal(1, await AskAsync(db => db.Notices.Where(notice => notice.DigestId == null && notice.OvertakenAt == null).Select(notice => notice.PersonId).Distinct().CountAsync()));
        await FollowUpAsync();
        Assert.False(await AskAsync(db => db.Notices.AnyAsync(notice => notice.DigestId == null && notice.OvertakenAt == null)));
    }

    /// <summary>The first one to be saved cannot be.</summary>
    private async Task FailAsync<TSaved>()
    {
        _trouble.Arrange<TSaved>(() => throw new InvalidOperationException("Noget gik galt."));

        var failure = await Assert.ThrowsAsync<AggregateException>(FollowUpAsync);

        Assert.Equal("Noget gik galt.", Assert.Single(failure.InnerExceptions).Message);
    }

    private async Task FollowUpAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<FollowUpJob>(scope.ServiceProvider).FollowUpAsync(default);
    }

    private async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> ask)
    {
        await using var db = _portal.Database.Open();
        return await ask(db);
    }
}
