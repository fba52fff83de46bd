namespace BoTrygt.Domain.FollowUps;

/// <summary>What one can say through the link in a mail, without signing in.</summary>
public enum LinkReply
{
    /// <summary>As last time.</summary>
    Unchanged,

    /// <summary>It goes forward.</summary>
    Forward,

    /// <summary>Somebody has to help; says in words with what.</summary>
    NeedsHelp,
}
