namespace BoTrygt.Domain.Plans;

/// <summary>What must hold for an initiative.</summary>
public enum InitiativeRule
{
    HasTitle,
    HasPrinciple,
    HasTheme,
    EndsAfterItStarts,

    /// <summary>It may end after the plan, but begins in its period.</summary>
    StartsWithinPlan,

    /// <summary>The owner post belongs to one of the three parties.</summary>
    OwnedByAParty,
    DeputyOfAParty,
    DeputyIsAnother,
}
