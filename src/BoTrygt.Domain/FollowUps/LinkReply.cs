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

    /// <summary>It goes as planned: said where there is no last time to compare with.</summary>
    AsPlanned,
}

/// <summary>Which replies an initiative takes.</summary>
public static class LinkReplies
{
    /// <summary>What is offered, in its order. The first time nothing can be unchanged.</summary>
    /// <param name="last">The initiative's last answer; null when there is none.</param>
    public static IReadOnlyList<LinkReply> After(FollowUp? last) =>
        last is null ? [LinkReply.AsPlanned, LinkReply.NeedsHelp] : [LinkReply.Unchanged, LinkReply.Forward, LinkReply.NeedsHelp];

    /// <summary>Whether a reply means something after that answer.</summary>
    public static bool CanFollow(this LinkReply reply, FollowUp? last) => reply != LinkReply.Unchanged || last?.Progress is not null;
}
