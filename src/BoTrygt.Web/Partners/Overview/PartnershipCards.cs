using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>Whoever has a few partnerships sees them all; whoever has many sees those where most is late.</summary>
/// <param name="Shown">Those with most overdue first.</param>
/// <param name="Late">In how many of all something is overdue.</param>
public sealed record PartnershipCards(IReadOnlyList<PartnershipCard> Shown, int Late)
{
    public const int Few = 3;

    /// <summary>Two statements.</summary>
    internal static async Task<PartnershipCards> ReadAsync(BoTrygtDb db, Rights rights, IReadOnlyList<PartnershipInReach> partnerships, DateOnly today, CancellationToken cancellation)
    {
        var readable = db.Initiatives.AllowedTo(rights, Permission.ReadPlan);
        var overdue = await readable.Where(Initiative.OverdueOn(today)).CountByPlanAsync(partnerships.PlanIds(), cancellation);
        int OverdueIn(PartnershipInReach partnership) => partnership is { PausedOn: null, Plan: { } plan } ? overdue.GetValueOrDefault(plan.Id) : 0;
        var shown = partnerships.Where(partnership => partnerships.Count <= Few || OverdueIn(partnership) > 0).OrderByDescending(OverdueIn).Take(Few).ToList();
        var counts = (await readable.CountAsync(shown.PlanIds(), today, cancellation)).ToLookup(count => count.PlanId);
        return new([.. shown.Select(partnership => new PartnershipCard(partnership, counts.Of(partnership)))], partnerships.Count(partnership => OverdueIn(partnership) > 0));
    }
}

/// <summary>A partnership with the plan of today.</summary>
public sealed record PartnershipCard(PartnershipInReach Partnership, IReadOnlyList<InitiativeCount> Counts)
{
    public Plan? Plan => Partnership.Plan;

    /// <summary>Nothing is late in one that pauses.</summary>
    public int Overdue => Partnership.PausedOn is null ? Counts.Overdue() : 0;
}
