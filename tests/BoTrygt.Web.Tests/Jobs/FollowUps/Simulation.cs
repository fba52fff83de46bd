using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Jobs.FollowUps;

/// <summary>
/// Days of a partnership's life with the clock moved by hand: owners who answer, who answer through the link, who never
/// do; people who leave and hand over, or leave nobody. Every day the jobs run twice, as on two programs, and every day
/// it is asked whether something rots. Rows are taken in the order of their names, so that one seed is one course of things.
/// </summary>
internal sealed class Simulation(PortalFactory portal, FakeTimeProvider clock, int seed)
{
    /// <summary>The days off of the days that are simulated, from the almanac and not from the program; weekends aside.</summary>
    private static readonly HashSet<DateOnly> DaysOff =
    [
        new(2026, 12, 24), new(2026, 12, 25), new(2026, 12, 26), new(2026, 12, 31), new(2027, 1, 1), new(2027, 3, 25), new(2027, 3, 26), new(2027, 3, 29),
        new(2027, 5, 6), new(2027, 5, 17), new(2027, 6, 5), new(2027, 12, 24), new(2027, 12, 25), new(2027, 12, 26),
    ];

    private readonly Random _chance = new(seed);

    /// <summary>The mail with which each notice went out.</summary>
    private readonly Dictionary<long, Guid> _told = [];

    private readonly DateOnly _start = clock.Today();
    private int _vacantBefore;

    /// <summary>What went wrong, a line each.</summary>
    public List<string> Wrong { get; } = [];

    public int Rounds { get; private set; }
    public int Steps { get; private set; }
    public int Mails { get; private set; }
    public int Answers { get; private set; }
    public int Left { get; private set; }

    public async Task RunAsync(int days)
    {
        await InAsync(PrepareAsync);
        for (var day = 0; day < days; day++)
        {
            await RunJobsAsync();
            await RunJobsAsync();
            await InAsync(LookAsync);
            await InAsync(LookAtMailsAsync);
            await InAsync(LiveAsync);
            clock.Advance(TimeSpan.FromDays(1));
        }

        await InAsync(LookBackAsync);
    }

    private DateOnly Today => clock.Today();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A third of the people want one mail a week.</summary>
    private async Task PrepareAsync(BoTrygtDb db)
    {
        foreach (var person in await db.People.OrderBy(person => person.Email).ToListAsync())
        {
            person.Digest = _chance.Next(3) == 0 ? DigestRhythm.Weekly : DigestRhythm.Daily;
        }

        await db.SaveChangesAsync();
        _vacantBefore = await db.Initiatives.CountAsync(initiative => initiative.Status == InitiativeStatus.Running && initiative.OwnerPost.HolderId == null);
    }

    private async Task RunJobsAsync()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<Vacancies>().FreeAsync(default);
        Rounds += await services.GetRequiredService<RoundOpening>().OpenAsync(default);
        await services.GetRequiredService<RepeatReminders>().RemindAsync(default);
        await services.GetRequiredService<FollowUpReminders>().RemindAsync(default);
        Mails += await services.GetRequiredService<Digests>().WriteAsync(default);
    }

    /// <summary>Nothing waits past a step of the ladder, and everything that is late was told to somebody.</summary>
    private async Task LookAsync(BoTrygtDb db)
    {
        var waiting = await db.FollowUps.Waiting().Include(followUp => followUp.Round).Include(followUp => followUp.Initiative).AsNoTracking().ToListAsync();
        var told = (await db.Notices.Where(notice => notice.FollowUpSequence != null).Select(notice => new { notice.FollowUpSequence, notice.Kind }).ToListAsync()).ToLookup(notice => notice.FollowUpSequence);
        foreach (var late in waiting.Where(followUp => followUp.Round.OpenedOn >= _start))
        {
            if (late.NextStepOn(Today) is { } missed)
            {
                Wrong.Add($"{Today}: »{late.Initiative.Title}« waits for {missed}.");
            }

            if (late.Step is { } step && told[late.Sequence].All(notice => notice.Kind != step))
            {
                Wrong.Add($"{Today}: nobody was told of {step} of »{late.Initiative.Title}«.");
            }
        }
    }

    /// <summary>What went out stays with the mail it went out with: it is told once.</summary>
    private async Task LookAtMailsAsync(BoTrygtDb db)
    {
        foreach (var told in await db.Notices.Where(notice => notice.DigestId != null).Select(notice => new { notice.Sequence, DigestId = notice.DigestId!.Value }).ToListAsync())
        {
            if (!_told.TryAdd(told.Sequence, told.DigestId) && _told[told.Sequence] != told.DigestId)
            {
                Wrong.Add($"{Today}: notice {told.Sequence} was told again.");
            }
        }
    }

    /// <summary>Some answer, some leave, some initiatives end.</summary>
    private async Task LiveAsync(BoTrygtDb db)
    {
        foreach (var followUp in await db.FollowUps.Waiting().Include(followUp => followUp.Round).Include(followUp => followUp.Initiative.OwnerPost)
            .OrderBy(followUp => db.Partnerships.First(partnership => partnership.Id == followUp.PartnershipId).Name).ThenBy(followUp => followUp.Initiative.Title).ToListAsync())
        {
            // The same ones never answer.
            if (followUp.Initiative.Title.Length % 4 != 0 && _chance.Next(12) == 0 && followUp.Initiative.OwnerPost.HolderId is { } holder)
            {
                Answer(followUp, holder);
            }
        }

        if (_chance.Next(9) == 0)
        {
            await LeaveAsync(db);
        }

        await db.SaveChangesAsync();
    }

    private void Answer(FollowUp followUp, Guid holder)
    {
        Answers++;
        if (_chance.Next(2) == 0)
        {
            followUp.AnswerByLink(LinkReply.Forward, "", null, holder, Now);
        }
        else
        {
            followUp.Answer(new(Progress.Stalled, "Ingen tid", "", null), holder, Now);
        }
    }

    /// <summary>Ends the role of somebody who holds a post; whoever else is there takes it over, sometimes nobody is.</summary>
    private async Task LeaveAsync(BoTrygtDb db)
    {
        var posts = await db.Posts.Held(Today).Include(post => post.Organisation.Memberships).ThenInclude(membership => membership.Person)
            .OrderBy(post => post.Organisation.Name).ThenBy(post => post.Title).ToListAsync();
        var post = posts[_chance.Next(posts.Count)];
        var own = post.Organisation.Memberships.Where(membership => membership.PersonId == post.HolderId && membership.IsActiveOn(Today)).ToList();
        if (own.TrueForAll(membership => post.Organisation.CanEnd(membership, Today)) && own.Count == 1)
        {
            post.Organisation.End(own[0], Today);
            var heir = post.Organisation.Memberships.OrderBy(membership => membership.Person.Email).FirstOrDefault(membership => membership.PersonId != post.HolderId && membership.IsActiveOn(Today.AddDays(1)))?.PersonId;
            posts.Where(other => other.OrganisationId == post.OrganisationId && other.HolderId == own[0].PersonId).ToList().ForEach(other => other.PromiseTo(heir));
            Left++;
        }
    }

    /// <summary>Over all the days: nothing twice, nothing on a day off, every step in the log, no initiative without somebody.</summary>
    private async Task LookBackAsync(BoTrygtDb db)
    {
        var notices = await db.Notices.AsNoTracking().Include(notice => notice.Digest).ToListAsync();
        Steps = notices.Where(notice => notice.FollowUpSequence != null).DistinctBy(notice => (notice.FollowUpSequence, notice.Kind)).Count();
        Wrong.AddRange(notices.GroupBy(notice => (notice.FollowUpSequence, notice.RequestId, notice.InitiativeId, notice.Kind, notice.As, notice.PersonId)).Where(same => same.Count() > 1).Select(same => $"Told twice: {same.Key}"));
        Wrong.AddRange(notices.Where(notice => notice.Digest is { } digest && (digest.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || DaysOff.Contains(digest.Day))).Select(notice => $"Told on {notice.Digest!.Day}"));
        var mails = await db.OutboxMails.CountAsync();
        Wrong.AddRange(mails == Mails && await db.Digests.CountAsync() == Mails ? [] : [$"{mails} mails for {Mails} summaries"]);
        var logged = await db.AuditEntries.CountAsync(entry => entry.Entity == nameof(FollowUp) && entry.Values.Any(value => value.Field == nameof(FollowUp.Step)));
        Wrong.AddRange(logged == Steps ? [] : [$"{logged} steps in the log for {Steps} taken"]);
        var orphans = await db.Initiatives.Where(initiative => initiative.Status == InitiativeStatus.Running && initiative.OwnerPost.HolderId == null)
            .CountAsync(initiative => db.Memberships.Any(membership => membership.OrganisationId == initiative.OwnerOrganisationId && membership.To == null));
        Wrong.AddRange(orphans == _vacantBefore ? [] : [$"{orphans} initiatives without an owner, {_vacantBefore} at the start"]);
    }

    private async Task InAsync(Func<BoTrygtDb, Task> act)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<BoTrygtDb>());
    }
}
