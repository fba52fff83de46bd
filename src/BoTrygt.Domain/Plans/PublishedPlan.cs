using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>What citizens read of a plan: that the parties have signed it, and when. Made by the last signature.</summary>
public class PublishedPlan : IBelongToPartnership
{
    /// <summary>The plan it tells of.</summary>
    public required Guid PlanId { get; init; }

    public required Guid PartnershipId { get; init; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly EndsOn { get; private set; }

    /// <summary>UTC: the last signature on the version that holds.</summary>
    public DateTime SignedAt { get; private set; }

    /// <summary>Made up to show what the portal can do; pages say so.</summary>
    public required bool IsDemo { get; init; }

    internal static PublishedPlan Of(Plan plan) => new() { PlanId = plan.Id, PartnershipId = plan.PartnershipId, IsDemo = plan.IsDemo };

    internal void Copy(Plan plan, DateTime signedAt) => (StartsOn, EndsOn, SignedAt) = (plan.StartsOn, plan.EndsOn, signedAt);
}
