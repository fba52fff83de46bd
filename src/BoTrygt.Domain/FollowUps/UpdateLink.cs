using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.FollowUps;

/// <summary>
/// A personal link in a summary mail: whoever opens it can answer the follow-ups of that mail without signing in, and
/// nothing else. Only the hash of its code is kept.
/// </summary>
public class UpdateLink
{
    /// <summary>How long it can be used.</summary>
    public const int DaysToLive = 30;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the code, in hexadecimal.</summary>
    public required string CodeHash { get; init; }

    public required Guid PersonId { get; init; }
    public Person Person { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ExpiresAt { get; init; }

    public ICollection<UpdateLinkItem> Items { get; } = [];

    /// <summary>A link for somebody, and the code that opens it, which is known only now.</summary>
    public static (UpdateLink Link, string Code) For(Guid personId, IEnumerable<(FollowUp FollowUp, Guid PostId)> followUps, DateTime now)
    {
        var code = SecretCode.New();
        var link = new UpdateLink { CodeHash = SecretCode.HashOf(code), PersonId = personId, CreatedAt = now, ExpiresAt = now.AddDays(DaysToLive) };
        foreach (var (followUp, postId) in followUps)
        {
            link.Items.Add(new UpdateLinkItem { FollowUp = followUp, PostId = postId });
        }

        return (link, code);
    }
}

/// <summary>A follow-up that a link answers, as the holder of a post.</summary>
public class UpdateLinkItem
{
    public Guid LinkId { get; private init; }
    public long FollowUpSequence { get; private init; }
    public required FollowUp FollowUp { get; init; }

    /// <summary>The owner or deputy post that the person held; when it passes on to somebody else, the item is dead.</summary>
    public required Guid PostId { get; init; }

    public Post Post { get; private init; } = null!;
}
