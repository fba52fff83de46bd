using BoTrygt.Database;
using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Shared.Plans;

public static class RunningPartnerships
{
    /// <summary>Without what belongs to a partnership that has ended: it is kept, but not worked on.</summary>
    public static IQueryable<T> InRunningPartnerships<T>(this IQueryable<T> rows, BoTrygtDb db)
        where T : class, IBelongToPartnership =>
        rows.Where(row => db.Partnerships.Any(partnership => partnership.Id == row.PartnershipId && partnership.EndedOn == null));
}
