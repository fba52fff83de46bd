using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships;

internal static class PlanReading
{
    /// <summary>Three statements: plans, counts, names of principles.</summary>
    public static async Task<PlansInShort> ReadPlansAsync(this BoTrygtDb db, Rights rights, Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        var plans = await db.Plans.AsNoTracking().AllowedTo(rights, Permission.EnterPartnership).Where(plan => plan.PartnershipId == partnershipId).OrderByDescending(plan => plan.StartsOn).ToListAsync(cancellation);
        var running = plans.Find(plan => plan.Covers(today));
        return new(running, [.. plans.Where(plan => plan != running)], await db.CountAsync(rights, running?.Id ?? Guid.Empty, today, cancellation));
    }

    private static async Task<IReadOnlyList<PrincipleRow>> CountAsync(this BoTrygtDb db, Rights rights, Guid planId, DateOnly today, CancellationToken cancellation)
    {
        var counts = await db.Initiatives.AllowedTo(rights, Permission.ReadPlan)
            .Where(initiative => initiative.PlanId == planId)
            .GroupBy(initiative => new { initiative.PrincipleNumber, initiative.Status })
            .Select(group => new
            {
                group.Key.PrincipleNumber,
                group.Key.Status,
                Number = group.Count(),
                // As Initiative.IsOverdueOn.
                Overdue = group.Count(initiative => initiative.Status == InitiativeStatus.Planned ? initiative.StartsOn < today : initiative.Status == InitiativeStatus.Running && initiative.EndsOn < today),
            })
            .ToListAsync(cancellation);
        var principles = await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation);
        return
        [
            .. principles.Select(principle => new PrincipleRow(
                principle.Number,
                principle.Name,
                [.. counts.Where(count => count.PrincipleNumber == principle.Number).Select(count => new StatusCount(count.Status, count.Number, count.Overdue))])),
        ];
    }
}
