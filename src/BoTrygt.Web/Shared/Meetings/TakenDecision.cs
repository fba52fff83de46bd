using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Meetings;

public static class TakenDecisions
{
    /// <summary>A decision of a partnership's meeting that the person reads, to be changed; with its meeting and who carries it out.</summary>
    public static Task<Decision?> FindDecisionAsync(this BoTrygtDb db, Rights rights, Guid? id, Guid partnershipId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Decisions.AllowedTo(rights, Permission.ReadPlan).Include(decision => decision.Meeting)
            .SingleOrDefaultAsync(decision => decision.Id == id && decision.PartnershipId == partnershipId, cancellation);
    }
}
