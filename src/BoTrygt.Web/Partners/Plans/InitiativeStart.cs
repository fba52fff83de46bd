using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>What a new initiative begins with, as it stands in the address, whatever somebody typed there.</summary>
public sealed record InitiativeStart
{
    public int? Princip { get; init; }
    public string? Titel { get; init; }

    /// <summary>The decision of a meeting that it comes from.</summary>
    public Guid? Beslutning { get; init; }

    /// <summary>The activity of the catalogue that it begins with.</summary>
    public string? Aktivitet { get; init; }

    public InitiativeForm ToForm() => new() { Title = Titel ?? "", PrincipleNumber = Princip is >= 1 and <= Plan.Principles ? Princip : null };
}

/// <summary>Where a new initiative comes from; null for what it does not come from.</summary>
/// <param name="DecisionId">The decision of a meeting.</param>
/// <param name="ActivityId">The activity of the catalogue; one that there is not is as good as none.</param>
public sealed record InitiativeOrigin(Guid? DecisionId, Guid? ActivityId);
