namespace BoTrygt.Domain.Guidance;

/// <summary>How a partnership stands with a national article; the most pressing last.</summary>
public enum AdoptionState
{
    NotAdopted,

    /// <summary>It stands on the national revision of today.</summary>
    Current,

    /// <summary>Bo trygt has published another revision since it was taken, or since citizens were last shown it.</summary>
    Behind,

    /// <summary>Both have changed the same block.</summary>
    Conflict,

    /// <summary>A block is locked that can be changed here, since the revision is older, or that citizens read as it was before.</summary>
    LockMissing,

    /// <summary>Bo trygt has withdrawn the article, or taken it down.</summary>
    Ended,
}
