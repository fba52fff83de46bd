using BoTrygt.Database;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>Initiatives that come back with their season.</summary>
public static class InitiativesToRepeat
{
    /// <summary>
    /// Those that are proposed again on a day, and that nobody has taken into a plan or an amendment yet. The database
    /// finds those that come back at all; which of them are near is a rule of the domain.
    /// </summary>
    public static async Task<List<Initiative>> ReadProposedAgainAsync(this IQueryable<Initiative> initiatives, BoTrygtDb db, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var comingBack = await initiatives.WithAmendments().Where(Initiative.ComesBackAfter(today))
            .Where(initiative => !initiative.InAmendment && !db.Initiatives.Any(again => again.RepeatsId == initiative.Id))
            .ToListAsync(cancellation);
        return comingBack.FindAll(initiative => initiative.IsProposedAgainOn(today));
    }
}
