using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>What is due within a month or overdue, and what a round asks, of the initiatives whose owner or deputy post I hold. The oldest comes first.</summary>
internal static class DueList
{
    /// <summary>More than anybody sees to in one sitting.</summary>
    public const int Most = 40;

    private const int DaysAhead = 30;

    /// <summary>Four statements, and one for those who hold no post; up to one row more than <see cref="Most"/>.</summary>
    public static async Task<IReadOnlyList<DueRow>> ReadDueAsync(this BoTrygtDb db, SignedInPerson me, DateOnly today, CancellationToken cancellation)
    {
        var last = today.AddDays(DaysAhead);
        var posts = await db.Posts.Where(post => post.HolderId == me.PersonId).Select(post => post.Id).ToListAsync(cancellation);
        if (posts.Count == 0)
        {
            return [];
        }

        var mine = db.Initiatives.AllowedTo(me.Rights, Permission.ReadPlan)
            .Where(initiative => posts.Contains(initiative.OwnerPostId) || posts.Contains(initiative.DeputyPostId ?? Guid.Empty));
        var initiatives = await Initiatives(db, mine, last).OrderBy(row => row.DueOn).Take(Most + 1).ToListAsync(cancellation);
        var milestones = await Milestones(db, mine, last).OrderBy(row => row.DueOn).Take(Most + 1).ToListAsync(cancellation);
        var asked = await FollowUps(db, mine).OrderBy(row => row.DueOn).Take(Most + 1).ToListAsync(cancellation);
        return [.. initiatives.Concat(milestones).Concat(asked).OrderBy(row => row.DueOn).ThenBy(row => row.Initiative).Take(Most + 1)];
    }

    private static IQueryable<DueRow> Initiatives(BoTrygtDb db, IQueryable<Initiative> mine, DateOnly last) =>
        from initiative in mine
        where (initiative.Status == InitiativeStatus.Planned && initiative.StartsOn <= last) || (initiative.Status == InitiativeStatus.Running && initiative.EndsOn <= last)
        join partnership in db.Partnerships.Where(Partnership.IsActive) on initiative.PartnershipId equals partnership.Id
        select new DueRow
        {
            InitiativeId = initiative.Id,
            PartnershipId = initiative.PartnershipId,
            OwnerOrganisationId = initiative.OwnerOrganisationId,
            Initiative = initiative.Title,
            Partnership = partnership.Name,
            Status = initiative.Status,
            DueOn = initiative.Status == InitiativeStatus.Planned ? initiative.StartsOn : initiative.EndsOn,
        };

    private static IQueryable<DueRow> FollowUps(BoTrygtDb db, IQueryable<Initiative> mine) =>
        from followUp in db.FollowUps.Waiting()
        join initiative in mine on followUp.InitiativeId equals initiative.Id
        join partnership in db.Partnerships.Where(Partnership.IsActive) on initiative.PartnershipId equals partnership.Id
        select new DueRow
        {
            InitiativeId = initiative.Id,
            PartnershipId = initiative.PartnershipId,
            OwnerOrganisationId = initiative.OwnerOrganisationId,
            Initiative = initiative.Title,
            Partnership = partnership.Name,
            Status = initiative.Status,
            DueOn = followUp.Round.DueOn,
            Round = followUp.Round,
        };

    private static IQueryable<DueRow> Milestones(BoTrygtDb db, IQueryable<Initiative> mine, DateOnly last) =>
        from initiative in mine
        where initiative.Status == InitiativeStatus.Planned || initiative.Status == InitiativeStatus.Running
        from milestone in initiative.Milestones
        where milestone.DoneOn == null && milestone.DueOn <= last
        join partnership in db.Partnerships.Where(Partnership.IsActive) on initiative.PartnershipId equals partnership.Id
        select new DueRow
        {
            InitiativeId = initiative.Id,
            PartnershipId = initiative.PartnershipId,
            OwnerOrganisationId = initiative.OwnerOrganisationId,
            Initiative = initiative.Title,
            Partnership = partnership.Name,
            Status = initiative.Status,
            DueOn = milestone.DueOn,
            MilestoneId = milestone.Id,
            Milestone = milestone.Title,
        };
}
