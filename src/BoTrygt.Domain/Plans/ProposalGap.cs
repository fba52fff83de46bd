namespace BoTrygt.Domain.Plans;

/// <summary>Something that a plan needs before it can be proposed.</summary>
/// <param name="Kind">What.</param>
/// <param name="Principle">Under which principle, 1 to 4.</param>
/// <param name="Initiative">Which initiative; null when it is the principle itself.</param>
public sealed record ProposalGap(ProposalGapKind Kind, int Principle, Initiative? Initiative);

public enum ProposalGapKind
{
    /// <summary>A principle has neither an initiative nor a reason why not.</summary>
    PrincipleIsEmpty,

    /// <summary>An initiative's owner or deputy belongs to none of the three parties.</summary>
    OwnerIsNoParty,

    /// <summary>An initiative was dropped, so nobody can be asked to agree on it.</summary>
    InitiativeIsDropped,
}
