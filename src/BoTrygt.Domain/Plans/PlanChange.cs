namespace BoTrygt.Domain.Plans;

/// <summary>What differs between two versions about one thing: the plan itself, a principle without initiatives, or an initiative.</summary>
/// <param name="Kind">Added, changed or removed.</param>
/// <param name="Principle">1 to 4; null for the plan itself.</param>
/// <param name="InitiativeId">Null for the plan itself and for a principle.</param>
/// <param name="Title">The initiative's title, the later one; the principle's name; empty for the plan itself.</param>
/// <param name="Fields">Those that differ, in the order of the form.</param>
public sealed record PlanChange(PlanChangeKind Kind, int? Principle, Guid? InitiativeId, string Title, IReadOnlyList<FieldChange> Fields);

public enum PlanChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>A field before and after. Days are written as <c>2026-11-26</c>, milestones a line each as <c>2026-11-26 Rute aftalt</c>, themes with commas.</summary>
public sealed record FieldChange(PlanField Field, string Before, string After);

/// <summary>What the parties agree on, field by field.</summary>
public enum PlanField
{
    Partnership,
    Parties,
    StartsOn,
    EndsOn,
    ReasonWithout,
    Title,
    Principle,
    Themes,
    Why,
    Owner,
    Deputy,
    ExpectedReach,
    ExpectedOutcome,
    Milestones,
}
