using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Catalogue;

internal static class ActivityUses
{
    /// <summary>
    /// The initiatives that began with an activity: those that the person reads in their plans, and of the others what citizens
    /// read of them. What neither shows is counted, not named.
    /// </summary>
    public static async Task<IReadOnlyList<ActivityUse>> ReadUsesAsync(this BoTrygtDb db, Guid activityId, Rights rights, CancellationToken cancellation)
    {
        var of = db.Initiatives.Where(initiative => initiative.ActivityId == activityId);
        var readable = of.AllowedTo(rights, Permission.ReadPlan);
        var own = await readable
            .Select(initiative => new ActivityUse(db.Partnerships.Where(partnership => partnership.Id == initiative.PartnershipId).Select(partnership => partnership.Name).First(), initiative.Title, initiative.Id, initiative.StartsOn))
            .ToListAsync(cancellation);
        var shown = await of.Where(initiative => initiative.Publication != null && db.Partnerships.Where(Partnership.IsShown).Any(partnership => partnership.Id == initiative.PartnershipId) && !readable.Any(other => other.Id == initiative.Id))
            .Select(initiative => new ActivityUse(db.Partnerships.Where(partnership => partnership.Id == initiative.PartnershipId).Select(partnership => partnership.Name).First(), initiative.Publication!.Title, null, initiative.StartsOn))
            .ToListAsync(cancellation);
        return [.. own.Concat(shown).OrderBy(use => use.Partnership, DanishOrder.Comparer).ThenByDescending(use => use.StartsOn)];
    }
}
