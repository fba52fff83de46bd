namespace BoTrygt.Domain.Plans;

/// <summary>How far the parties are with agreeing on a plan, or on an amendment of one. The day is not part of it; see <see cref="PlanState"/>.</summary>
public enum PlanStage
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It is frozen as a <see cref="PlanVersion"/> that the parties sign; an edit of what they agree on makes it a draft again.</summary>
    Proposed,

    /// <summary>All parties have signed. What they agreed on changes by an amendment only.</summary>
    Agreed,
}
