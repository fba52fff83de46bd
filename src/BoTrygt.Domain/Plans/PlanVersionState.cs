namespace BoTrygt.Domain.Plans;

/// <summary>What became of a version that was proposed.</summary>
public enum PlanVersionState
{
    /// <summary>The parties are asked to sign it.</summary>
    Open,

    /// <summary>All parties have signed it.</summary>
    Agreed,

    /// <summary>Whoever proposed it took it back.</summary>
    Withdrawn,

    /// <summary>A party declined to sign it.</summary>
    Declined,

    /// <summary>The plan was edited before all had signed; the signatures hold no longer.</summary>
    Edited,
}
