using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Plans.Agreements;
using BoTrygt.Web.Shared.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Versions;

internal static class PlansToRead
{
    /// <summary>A plan, not an amendment, that the person reads whole; null when it is out of reach.</summary>
    public static async Task<PlanHead?> FindPlanToReadAsync(this BoTrygtDb db, Rights rights, Guid id, CancellationToken cancellation) =>
        await db.Plans.AllowedTo(rights, Permission.ReadPlan).InRunningPartnerships(db).AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, cancellation) is { } plan
            ? await db.ReadHeadAsync(plan, cancellation)
            : null;

    /// <summary>The words of the version with that number; null when there is none.</summary>
    public static async Task<PlanSnapshot?> ReadSnapshotAsync(this BoTrygtDb db, Guid planId, int number, CancellationToken cancellation) =>
        await db.PlanVersions.Where(version => version.PlanId == planId && version.Number == number).Select(version => version.Json).SingleOrDefaultAsync(cancellation) is { } json
            ? PlanSnapshot.Parse(json)
            : null;

    /// <summary>A plan or an amendment as it stands now, as if it were proposed.</summary>
    public static async Task<PlanSnapshot> DraftAsync(this BoTrygtDb db, Plan plan, CancellationToken cancellation) =>
        PlanSnapshot.Of(plan, number: 0, await db.ReadNamesAsync(plan.PartnershipId, await db.ReadPartiesAsync(plan.PartnershipId, cancellation), cancellation));
}
