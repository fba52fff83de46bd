using BoTrygt.Database;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>Tells the owner and the coordinators that an initiative which comes back is due to be planned again: once for each time it does.</summary>
public sealed class RepeatReminders(BoTrygtDb db, TimeProvider clock)
{
    /// <returns>How many notices were written.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        if (!today.IsWorkingDay())
        {
            return 0;
        }

        var due = await db.Initiatives.AsNoTracking().InActivePartnerships(db).ReadProposedAgainAsync(db, today, cancellation);
        var told = (await db.Notices.Where(notice => notice.RepeatYear >= today.Year).Select(notice => new { notice.InitiativeId, notice.RepeatYear }).Distinct().ToListAsync(cancellation))
            .ToLookup(notice => notice.InitiativeId, notice => notice.RepeatYear);
        due.RemoveAll(initiative => told[initiative.Id].Contains(initiative.NextStartOn(today).Year));
        return await OneByOne.DoAsync(due.GroupBy(initiative => initiative.PartnershipId), partnership => TellAsync(partnership, today, cancellation));
    }

    /// <summary>None when another portal was faster.</summary>
    private async Task<int> TellAsync(IGrouping<Guid, Initiative> due, DateOnly today, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var people = await PartnershipPeople.ReadAsync(db, due.Key, today, cancellation);
        var notices = due.SelectMany(initiative => people.For(NoticeKind.RepeatDue, initiative).Concat(people.CoordinatorsOf(initiative.OwnerOrganisationId)).DistinctBy(recipient => recipient.PersonId)
            .Select(recipient => Notice.AboutRepeat(initiative, recipient, today, clock.GetUtcNow().UtcDateTime))).ToList();
        db.AddRange(notices);
        return await db.TrySaveUniqueAsync(cancellation) ? notices.Count : 0;
    }
}
