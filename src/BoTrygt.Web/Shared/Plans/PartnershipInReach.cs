using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>A partnership that one may enter, as lists of them show it.</summary>
/// <param name="Id">The partnership.</param>
/// <param name="Name">Such as "Bo trygt i Aarhus".</param>
/// <param name="Slug">Of its municipality, for addresses.</param>
/// <param name="DistrictCode">The police district.</param>
/// <param name="District">Its name.</param>
/// <param name="PoliceId">The police party's organisation.</param>
/// <param name="PausedOn">Since when it pauses; null while it does not.</param>
/// <param name="Plan">The plan that one works with today: the one that covers it, else the next, else the newest; null without plans.</param>
public sealed record PartnershipInReach(Guid Id, string Name, string Slug, string DistrictCode, string District, Guid? PoliceId, DateOnly? PausedOn, Plan? Plan);

public static class PartnershipsInReach
{
    /// <summary>Every partnership that the person may enter, by name, in one statement.</summary>
    public static async Task<IReadOnlyList<PartnershipInReach>> ReadPartnershipsInReachAsync(this BoTrygtDb db, Rights rights, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await db.Partnerships.AllowedTo(rights, Permission.EnterPartnership).AsNoTracking()
            .Select(partnership => new
            {
                Partnership = new PartnershipInReach(
                    partnership.Id,
                    partnership.Name,
                    partnership.Municipality.Slug,
                    partnership.Municipality.PoliceDistrictCode,
                    partnership.Municipality.PoliceDistrict.Name,
                    partnership.Parties.Where(party => party.Organisation.Kind == OrganisationKind.Police).Select(party => (Guid?)party.OrganisationId).FirstOrDefault(),
                    partnership.PausedOn,
                    null),
                // Not those of many years: what is not over, and the newest.
                Plans = db.Plans.Where(plan => plan.PartnershipId == partnership.Id
                    && (plan.EndsOn >= today || !db.Plans.Any(later => later.PartnershipId == plan.PartnershipId && later.StartsOn > plan.StartsOn))).ToList(),
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => row.Partnership with { Plan = PlanOn(today, row.Plans) }).OrderBy(row => row.Name, DanishOrder.Comparer)];
    }

    /// <summary>The ids of the plans that one works with today.</summary>
    public static IReadOnlyList<Guid> PlanIds(this IEnumerable<PartnershipInReach> partnerships) => [.. partnerships.Select(row => row.Plan?.Id).OfType<Guid>()];

    /// <summary>The police districts that they lie in, code and name, by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Districts(this IEnumerable<PartnershipInReach> partnerships) =>
        [.. partnerships.Select(row => KeyValuePair.Create(row.DistrictCode, row.District)).Distinct().OrderBy(district => district.Value, DanishOrder.Comparer)];

    private static Plan? PlanOn(DateOnly day, IReadOnlyList<Plan> plans) =>
        plans.FirstOrDefault(plan => plan.Covers(day))
        ?? plans.Where(plan => plan.StartsOn > day).MinBy(plan => plan.StartsOn)
        ?? plans.MaxBy(plan => plan.StartsOn);
}
