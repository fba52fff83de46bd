namespace BoTrygt.Domain.Guidance;

/// <summary>How a partnership stands with a national article; the most pressing last.</summary>
public enum AdoptionState
{
    NotAdopted,

    /// <summary>It stands on the national revision of today.</summary>
    Current,

    /// <summary>Bo trygt has published another revision since.</summary>
    Behind,

    /// <summary>Both have changed the same block.</summary>
    Conflict,

    /// <summary>A block that is locked now can be changed here, since the revision is older.</summary>
    LockMissing,
}
