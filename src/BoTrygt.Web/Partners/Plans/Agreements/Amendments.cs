using BoTrygt.Database;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Agreements;

internal static class Amendments
{
    /// <summary>Takes an amendment away with what is still in it, archived or not. Its versions stay with the plan.</summary>
    public static async Task RemoveAmendmentAsync(this BoTrygtDb db, Plan amendment, CancellationToken cancellation)
    {
        var left = await db.Initiatives.WithAmendments().WithArchived()
            .Include(initiative => initiative.Milestones)
            .Where(initiative => initiative.PlanId == amendment.Id).ToListAsync(cancellation);
        db.RemoveRange(left.Where(initiative => initiative.InAmendment));
        db.Remove(amendment);
    }
}
