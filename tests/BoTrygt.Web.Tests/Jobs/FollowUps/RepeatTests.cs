using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Partners;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>Who hears that an initiative is to be planned again, and when that is overtaken.</summary>
public sealed class RepeatTests : IDisposable
{
    private static readonly DateTime Now = TestDatabase.SeededAt;

    private readonly OfficeHours _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task An_old_initiative_is_told_of_with_the_season_that_comes()
    {
        await ComesBackAsync(new(2023, 1, 10));

        Assert.NotEqual(0, await RemindAsync());
        await WriteAsync();

        Assert.All(await MailsAsync(), text => Assert.Contains("begynder igen 10. januar 2027", text, StringComparison.Ordinal));
        Assert.NotEmpty(await MailsAsync());
    }

    [Fact]
    public async Task Each_season_is_told_of_once_also_after_one_that_was_skipped()
    {
        await ComesBackAsync(new(2023, 1, 10));
        Assert.NotEqual(0, await RemindAsync());
        Assert.Equal(0, await RemindAsync());
        await DoAsync((_, initiative) =>
        {
            initiative.SkipNext(Now);
            return Task.CompletedTask;
        });

        _portal.Time.SetUtcNow(new DateTimeOffset(2027, 10, 4, 8, 0, 0, TimeSpan.Zero));

        Assert.NotEqual(0, await RemindAsync());
        Assert.Equal(0, await RemindAsync());
    }

    [Fact]
    public async Task In_a_partnership_that_pauses_nothing_is_told_until_it_goes_on()
    {
        await ComesBackAsync(new(2023, 1, 10));
        await DoAsync(async (db, initiative) => (await db.Partnerships.SingleAsync(row => row.Id == initiative.PartnershipId)).Pause(new(2026, 11, 1)));
        Assert.Equal(0, await RemindAsync());

        await DoAsync(async (db, initiative) => (await db.Partnerships.SingleAsync(row => row.Id == initiative.PartnershipId)).Resume());
        Assert.NotEqual(0, await RemindAsync());
    }

    [Fact]
    public async Task One_whose_season_has_just_begun_waits_for_the_next()
    {
        await ComesBackAsync(new(2024, 11, 1));

        Assert.Equal(0, await RemindAsync());
    }

    [Theory]
    [InlineData("skipped")]
    [InlineData("once")]
    [InlineData("dropped")]
    [InlineData("again")]
    public async Task What_is_decided_before_the_mail_goes_out_is_not_told(string decision)
    {
        await ComesBackAsync(new(2026, 1, 10));
        Assert.NotEqual(0, await RemindAsync());

        await DoAsync(async (db, initiative) =>
        {
            var plan = await db.Plans.SingleAsync(row => row.Id == initiative.PlanId);
            switch (decision)
            {
                case "skipped": initiative.SkipNext(Now); break;
                case "once": initiative.Remember(Recurrence.Once, "", Now); break;
                case "dropped": initiative.Become(InitiativeStatus.Dropped, plan, Now); break;
                default: db.Add(plan.Repeat(initiative, await PartiesAsync(db, plan), Now)); break;
            }
        });
        await WriteAsync();

        Assert.Empty(await MailsAsync());
        await using var db = _portal.Database.Open();
        Assert.True(await db.Notices.Where(notice => notice.Kind == NoticeKind.RepeatDue).AllAsync(notice => notice.OvertakenAt != null));
    }

    /// <summary>An initiative of a plan that runs, from that day on.</summary>
    private async Task ComesBackAsync(DateOnly startsOn)
    {
        await using var db = _portal.Database.Open();
        var plan = await db.Plans.FirstAsync(row => row.StartsOn < new DateOnly(2027, 1, 10) && row.EndsOn > new DateOnly(2027, 1, 10) && db.Partnerships.Any(partnership => partnership.Id == row.PartnershipId && partnership.Municipality.Slug == "aarhus"));
        var like = await db.Initiatives.Include(initiative => initiative.DeputyPost).FirstAsync(initiative => initiative.PlanId == plan.Id);
        var added = db.Add(plan.Add(like.Content with { Title = "Patruljer i den mørke tid", Status = InitiativeStatus.Completed, StartsOn = plan.StartsOn, EndsOn = plan.EndsOn }, await PartiesAsync(db, plan), Now)).Entity;
        db.Entry(added).Property(row => row.StartsOn).CurrentValue = startsOn;
        db.Entry(added).Property(row => row.EndsOn).CurrentValue = startsOn.AddMonths(2);
        added.Remember(Recurrence.Yearly, "", Now);
        await db.SaveChangesAsync();
    }

    private static Task<List<Guid>> PartiesAsync(BoTrygtDb db, Plan plan) =>
        db.Parties.Where(party => party.PartnershipId == plan.PartnershipId).Select(party => party.OrganisationId).ToListAsync();

    private async Task DoAsync(Func<BoTrygtDb, Initiative, Task> act)
    {
        await using var db = _portal.Database.Open();
        await act(db, await db.Initiatives.Include(row => row.DeputyPost).SingleAsync(row => row.Recurrence == Recurrence.Yearly && row.Title == "Patruljer i den mørke tid"));
        await db.SaveChangesAsync();
    }

    private async Task<int> RemindAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RepeatReminders>().RemindAsync(default);
    }

    private async Task WriteAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Digests>().WriteAsync(default);
    }

    private async Task<List<string>> MailsAsync()
    {
        await using var db = _portal.Database.Open();
        return await db.OutboxMails.Select(mail => mail.Text).ToListAsync();
    }
}
