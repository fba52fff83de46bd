namespace BoTrygt.Domain.FollowUps;

/// <summary>How an initiative goes, in the words of whoever owns it.</summary>
public enum Progress
{
    /// <summary>Følger planen.</summary>
    OnTrack,

    /// <summary>Kræver opmærksomhed: somebody else has to do something.</summary>
    NeedsAttention,

    /// <summary>Gået i stå.</summary>
    Stalled,
}
