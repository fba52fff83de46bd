using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Web.Shared.Plans;

public static class RunningPartnerships
{
    /// <summary>Without what belongs to a partnership that has ended: it is kept, but not worked on.</summary>
    public static IQueryable<T> InRunningPartnerships<T>(this IQueryable<T> rows, BoTrygtDb db)
        where T : class, IBelongToPartnership =>
        rows.Where(row => db.Partnerships.Any(partnership => partnership.Id == row.PartnershipId && partnership.EndedOn == null));

    /// <summary>Without what belongs to one that pauses, too: nobody is asked to do something in it.</summary>
    public static IQueryable<T> InActivePartnerships<T>(this IQueryable<T> rows, BoTrygtDb db)
        where T : class, IBelongToPartnership
    {
        var active = db.Partnerships.Where(Partnership.IsActive);
        return rows.Where(row => active.Any(partnership => partnership.Id == row.PartnershipId));
    }
}
