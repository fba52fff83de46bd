using BoTrygt.Database;
using BoTrygt.Database.Outbox;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Shared.Audit;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>The one mail of a day.</summary>
public sealed class DigestTests : IDisposable
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 24, 7, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Tuesday);
    private readonly PortalFactory _portal;

    public DigestTests() => _portal = new() { Clock = _clock, Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk" } };

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Several_initiatives_are_one_mail_with_one_link_and_are_told_once()
    {
        var holder = await TellAsync(most: 2);

        await WriteAsync();
        await WriteAsync();

        var mail = Assert.Single(await MailsToAsync(holder));
        var titles = await AskAsync(db => db.Notices.Where(notice => notice.PersonId == holder.Id).Select(notice => notice.Initiative.Title).ToListAsync());
        Assert.Equal(2, titles.Count);
        Assert.All(titles, title => Assert.Contains(title, mail.Text, StringComparison.Ordinal));
        Assert.Single(mail.Text.Split("https://portal.example.dk/status-paa-indsatser?kode=").Skip(1));
        Assert.Equal(2, await AskAsync(db => db.UpdateLinks.Where(link => link.PersonId == holder.Id).SelectMany(link => link.Items).CountAsync()));
    }

    [Fact]
    public async Task What_is_answered_before_the_mail_goes_out_is_not_told()
    {
        var holder = await TellAsync(most: 1);
        await DoAsync(async db => (await db.Notices.Include(notice => notice.FollowUp!.Round).SingleAsync(notice => notice.PersonId == holder.Id)).FollowUp!.Answer(new(Progress.OnTrack, "", "", null), holder.Id, Tuesday.UtcDateTime));

        await WriteAsync();

        Assert.Empty(await MailsToAsync(holder));
        Assert.True(await AskAsync(db => db.Notices.Where(notice => notice.PersonId == holder.Id).AllAsync(notice => notice.OvertakenAt != null)));
    }

    [Fact]
    public async Task Whoever_has_handed_the_post_over_is_not_told()
    {
        var holder = await TellAsync(most: 1);
        await DoAsync(async db => (await db.Posts.Where(post => post.HolderId == holder.Id).ToListAsync()).ForEach(post => post.HolderId = null));

        await WriteAsync();

        Assert.Empty(await MailsToAsync(holder));
    }

    [Fact]
    public async Task What_waits_in_a_partnership_past_its_last_day_is_not_told()
    {
        var holder = await TellAsync(most: 1);
        await DoAsync(db => db.Partnerships.ExecuteUpdateAsync(set => set.SetProperty(partnership => partnership.LastDay, new DateOnly(2026, 11, 23))));

        await WriteAsync();

        Assert.Empty(await MailsToAsync(holder));
    }

    [Fact]
    public async Task What_waits_in_a_partnership_that_pauses_is_told_when_it_goes_on()
    {
        var holder = await TellAsync(most: 1);
        await DoAsync(async db => (await db.Partnerships.ToListAsync()).ForEach(partnership => partnership.Pause(new(2026, 11, 23))));
        await WriteAsync();
        Assert.Empty(await MailsToAsync(holder));

        await DoAsync(async db => (await db.Partnerships.ToListAsync()).ForEach(partnership => partnership.Resume()));
        await WriteAsync();

        Assert.Single(await MailsToAsync(holder));
    }

    [Fact]
    public async Task Whoever_chose_a_mail_a_week_gets_it_on_Monday()
    {
        var holder = await TellAsync(most: 1);
        await DoAsync(async db => (await db.People.SingleAsync(person => person.Id == holder.Id)).Digest = DigestRhythm.Weekly);

        await WriteAsync();
        Assert.Empty(await MailsToAsync(holder));
        _clock.Advance(TimeSpan.FromDays(6));
        await WriteAsync();

        Assert.Single(await MailsToAsync(holder));
    }

    [Fact]
    public async Task A_mail_a_week_that_Monday_missed_comes_on_Tuesday()
    {
        var holder = await TellAsync(most: 1);
        await DoAsync(async db => (await db.People.SingleAsync(person => person.Id == holder.Id)).Digest = DigestRhythm.Weekly);

        _clock.Advance(TimeSpan.FromDays(7));
        await WriteAsync();

        Assert.Single(await MailsToAsync(holder));
    }

    [Fact]
    public async Task Whoever_has_left_the_partnership_is_not_told_though_a_member_elsewhere()
    {
        var holder = await TellAsync(most: 1, Capacity.Coordinator);
        await DoAsync(async db =>
        {
            var municipality = await db.Organisations.Include(organisation => organisation.Memberships).SingleAsync(organisation => organisation.MunicipalityCode == "730");
            await db.Memberships.Where(membership => membership.PersonId == holder.Id).ExecuteDeleteAsync();
            municipality.Admit(await db.People.SingleAsync(person => person.Id == holder.Id), Role.Reader, new(2026, 1, 1));
        });

        await WriteAsync();

        Assert.Empty(await MailsToAsync(holder));
        Assert.True(await AskAsync(db => db.Notices.Where(notice => notice.PersonId == holder.Id).AllAsync(notice => notice.OvertakenAt != null)));
    }

    [Fact]
    public async Task What_comes_later_in_the_day_waits_for_the_next_mail()
    {
        var holder = await TellAsync(most: 1);
        await WriteAsync();
        await DoAsync(async db =>
        {
            var followUp = (await db.Notices.Include(notice => notice.FollowUp!.Initiative).SingleAsync(notice => notice.PersonId == holder.Id)).FollowUp!;
            db.Add(Notice.About(followUp, new(holder.Id, Capacity.Owner), NoticeKind.SoonDue, Tuesday.UtcDateTime));
        });

        await WriteAsync();
        Assert.Single(await MailsToAsync(holder));
        _clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync();

        Assert.Equal(2, (await MailsToAsync(holder)).Count);
    }

    [Fact]
    public void A_state_in_the_log_is_said_as_what_it_is_the_state_of()
    {
        Assert.Equal("Venter på svar", AuditWords.OfValue(nameof(Request), "State", "Open"));
        Assert.Equal("Til underskrift", AuditWords.OfValue("PlanVersion", "State", "Open"));
    }

    /// <summary>Tells somebody who owns so many initiatives that they are asked about.</summary>
    private async Task<Person> TellAsync(int most, Capacity capacity = Capacity.Owner)
    {
        Person? holder = null;
        await DoAsync(async db =>
        {
            var randers = await db.Partnerships.Where(partnership => partnership.Municipality.Slug == "randers").Select(partnership => partnership.Id).SingleAsync();
            var waiting = await db.FollowUps.Waiting().Include(followUp => followUp.Initiative.OwnerPost.Holder).ToListAsync();
            var own = waiting.Where(followUp => followUp.Initiative.OwnerPost.Holder is not null && followUp.PartnershipId != randers).GroupBy(followUp => followUp.Initiative.OwnerPost.Holder).First(group => group.Count() >= most);
            holder = own.Key;
            db.AddRange(own.Take(most).Select(followUp => Notice.About(followUp, new(own.Key!.Id, capacity), NoticeKind.Asked, Tuesday.UtcDateTime)));
        });
        return holder!;
    }

    private async Task WriteAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Digests>().WriteAsync(default);
    }

    private Task<List<OutboxMail>> MailsToAsync(Person person) => AskAsync(db => db.OutboxMails.Where(mail => mail.PersonId == person.Id).ToListAsync());

    private async Task<T> AskAsync<T>(Func<BoTrygtDb, Task<T>> ask)
    {
        await using var db = _portal.Database.Open();
        return await ask(db);
    }

    private async Task DoAsync(Func<BoTrygtDb, Task> act)
    {
        await using var db = _portal.Database.Open();
        await act(db);
        await db.SaveChangesAsync();
    }
}
