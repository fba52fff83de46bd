using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Partnerships;

/// <summary>What citizens and the workroom both read of a partnership.</summary>
public static class PartnershipQueries
{
    /// <summary>The partnership of the municipality with that slug.</summary>
    public static IQueryable<Partnership> Of(this IQueryable<Partnership> partnerships, string slug) =>
        partnerships.Where(partnership => partnership.Municipality.Slug == slug);

    /// <summary>With parties, declarations and targets, for showing: four statements, however many there are.</summary>
    public static IQueryable<Partnership> WithFacts(this IQueryable<Partnership> partnerships) => partnerships.AsNoTracking().AsSplitQuery()
        .Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation)
        .Include(partnership => partnership.Declarations)
        .Include(partnership => partnership.Targets);
}
