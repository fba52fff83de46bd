using BoTrygt.Database;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>Initiatives that come back with their season.</summary>
public static class InitiativesToRepeat
{
    /// <summary>Those that are proposed again on a day, and that nobody has taken into a plan or an amendment yet: as <see cref="Initiative.IsProposedAgainOn"/>.</summary>
    public static IQueryable<Initiative> ProposedAgain(this IQueryable<Initiative> initiatives, BoTrygtDb db, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        var begunBefore = today.AddDays(Initiative.DaysToRepeat).AddYears(-1);
        return initiatives.WithAmendments().Where(initiative => !initiative.InAmendment
            && initiative.Recurrence != Recurrence.Once && initiative.Status != InitiativeStatus.Dropped && initiative.NotRepeatedAt == null && initiative.StartsOn <= begunBefore
            && !db.Initiatives.Any(again => again.RepeatsId == initiative.Id));
    }
}
