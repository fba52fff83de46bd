namespace BoTrygt.Domain.Plans;

/// <summary>What must hold for an initiative.</summary>
public enum InitiativeRule
{
    HasTitle,
    HasPrinciple,
    HasTheme,
    HasStatus,

    /// <summary>Dates and milestones lie within a lifetime of the plan, so that they can be copied to later ones.</summary>
    EndsWithinReason,
    EndsAfterItStarts,

    /// <summary>It may end after the plan, but begins in its period.</summary>
    StartsWithinPlan,

    /// <summary>The owner post belongs to one of the three parties.</summary>
    OwnedByAParty,
    DeputyOfAParty,
    DeputyIsAnother,
}
