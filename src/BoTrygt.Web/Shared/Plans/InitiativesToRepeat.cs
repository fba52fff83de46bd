using BoTrygt.Database;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>Initiatives that come back with their season.</summary>
public static class InitiativesToRepeat
{
    /// <summary>Those that are proposed again on a day, and that nobody has taken into a plan or an amendment yet.</summary>
    public static IQueryable<Initiative> ProposedAgain(this IQueryable<Initiative> initiatives, BoTrygtDb db, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(db);
        return initiatives.WithAmendments().Where(Initiative.ProposedAgainOn(today))
            .Where(initiative => !initiative.InAmendment && !db.Initiatives.Any(again => again.RepeatsId == initiative.Id));
    }
}
