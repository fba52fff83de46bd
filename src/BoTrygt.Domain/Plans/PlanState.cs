namespace BoTrygt.Domain.Plans;

/// <summary>What a plan is on a day; see <see cref="Plan.StateOn"/>.</summary>
public enum PlanState
{
    Draft,
    Proposed,

    /// <summary>Signed by all parties, and not begun.</summary>
    Agreed,

    /// <summary>Signed by all parties, from its first day to its last.</summary>
    Running,

    /// <summary>Signed by all parties, and over.</summary>
    Closed,
}
