using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships;

internal static class PlanReading
{
    /// <summary>Three statements: plans, counts, names of principles.</summary>
    public static async Task<PlansInShort> ReadPlansAsync(this BoTrygtDb db, Rights rights, Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        var plans = await db.Plans.AsNoTracking().AllowedTo(rights, Permission.EnterPartnership).Where(plan => plan.PartnershipId == partnershipId).OrderByDescending(plan => plan.StartsOn).ToListAsync(cancellation);
        var running = plans.Find(plan => plan.Covers(today));
        var counts = await db.Initiatives.AllowedTo(rights, Permission.ReadPlan).CountAsync(running is null ? [] : [running.Id], today, cancellation);
        var principles = await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation);
        return new(running, [.. plans.Where(plan => plan != running)], today, [.. principles.Select(principle => PrincipleInShort.Of(principle, counts))]);
    }
}
