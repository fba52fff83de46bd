using BoTrygt.Database;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Takes the day's step of every follow-up and every request that waits for an answer. The step and those who are told
/// are one save, so that each is taken once, however many portals run; the words go out with each person's summary.
/// </summary>
public sealed class FollowUpReminders(BoTrygtDb db, TimeProvider clock)
{
    /// <returns>How many notices were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        if (!today.IsWorkingDay())
        {
            return 0;
        }

        return await OneByOne.DoAsync(await ReadPartnershipsAsync(today, cancellation), partnershipId =>
        {
            db.ChangeTracker.Clear();
            return db.AgainWhenSlowerAsync(() => RemindAsync(partnershipId, today, cancellation));
        });
    }

    /// <summary>Those that run and where something waits.</summary>
    private Task<List<Guid>> ReadPartnershipsAsync(DateOnly today, CancellationToken cancellation) => db.Partnerships
        .Where(Partnership.IsAtWork)
        .Select(partnership => partnership.Id)
        .Where(id => db.FollowUps.ToStep(today).Any(followUp => followUp.PartnershipId == id) || db.FollowUps.ToNewOwner(db.Notices).Any(followUp => followUp.PartnershipId == id) || db.Requests.ToStep(today).Any(request => request.PartnershipId == id))
        .ToListAsync(cancellation);

    private async Task<int> RemindAsync(Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        var followUps = await db.FollowUps.ToStep(today).Where(followUp => followUp.PartnershipId == partnershipId)
            .Include(followUp => followUp.Round).Include(followUp => followUp.Initiative)
            .ToListAsync(cancellation);
        var handedOver = await db.FollowUps.ToNewOwner(db.Notices).Where(followUp => followUp.PartnershipId == partnershipId).Include(followUp => followUp.Round).Include(followUp => followUp.Initiative).ToListAsync(cancellation);
        var requests = await db.Requests.ToStep(today).Where(request => request.PartnershipId == partnershipId).ToListAsync(cancellation);
        var steps = followUps.Select(followUp => (followUp, Step: followUp.NextStepOn(today))).Where(one => one.Step is not null).ToList();
        var late = requests.Select(request => (request, Step: request.NextStepOn(today))).Where(one => one.Step is not null).ToList();
        if (steps.Count + late.Count + handedOver.Count == 0)
        {
            return 0;
        }

        var people = await PartnershipPeople.ReadAsync(db, partnershipId, today, cancellation);
        List<Notice> notices = [
            .. steps.SelectMany(one => Take(one.followUp, one.Step.GetValueOrDefault(), people, today)),
            .. late.SelectMany(one => Take(one.request, one.Step.GetValueOrDefault(), people, today)),
        ];
        notices.AddRange(handedOver.SelectMany(followUp => TellNewOwner(followUp, people, notices)));
        db.AddRange(notices);
        await db.SaveChangesAsync(cancellation);
        return notices.Count;
    }

    private List<Notice> Take(FollowUp followUp, NoticeKind step, PartnershipPeople people, DateOnly today)
    {
        followUp.Take(step, today);
        return [.. people.For(step, followUp.Initiative).Select(recipient => Notice.About(followUp, recipient, step, Now))];
    }

    /// <summary>Unless the day's step tells of it. A new version, so that of two portals only one does.</summary>
    private List<Notice> TellNewOwner(FollowUp followUp, PartnershipPeople people, IReadOnlyList<Notice> told)
    {
        var owner = people.For(NoticeKind.Asked, followUp.Initiative).Where(recipient => recipient.As == Capacity.Owner && !told.Any(notice => notice.FollowUp == followUp && notice.PersonId == recipient.PersonId && notice.As == Capacity.Owner)).ToList();
        if (owner.Count > 0)
        {
            followUp.Touch();
        }

        return owner.ConvertAll(recipient => Notice.About(followUp, recipient, NoticeKind.Asked, Now));
    }

    /// <summary>The party that is asked; the party that asked hears of it too, so that nobody waits in vain.</summary>
    private List<Notice> Take(Request request, NoticeKind step, PartnershipPeople people, DateOnly today)
    {
        request.Take(step, today);
        var told = step == NoticeKind.RequestToConsultant ? people.Consultants : people.PartiesTo(request);
        return [.. told.Select(recipient => Notice.About(request, recipient, step, Now))];
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
