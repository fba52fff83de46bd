using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.FollowUps;

/// <summary>That somebody is to be told something about an initiative. It goes out with the person's next summary mail.</summary>
public class Notice : IBelongToPartnership
{
    /// <summary>Order of writing.</summary>
    public long Sequence { get; private init; }

    public required Guid PartnershipId { get; init; }
    public required Guid InitiativeId { get; init; }
    public Initiative Initiative { get; private init; } = null!;
    public required Guid PersonId { get; init; }
    public Person Person { get; private init; } = null!;
    public required NoticeKind Kind { get; init; }

    /// <summary>In which capacity the person is told.</summary>
    public required Recipient As { get; init; }

    public long? FollowUpSequence { get; private init; }

    /// <summary>Null when it is not about a round.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>Null when it is not about a request.</summary>
    public Guid? RequestId { get; init; }

    public Request? Request { get; private init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    public Guid? DigestId { get; private set; }

    /// <summary>The summary that it went out with; null while it waits.</summary>
    public Digest? Digest { get; private set; }

    /// <summary>It goes out with that summary.</summary>
    public void GoWith(Digest digest) => Digest = digest;
}

/// <summary>In which capacity somebody is told.</summary>
public enum Recipient
{
    /// <summary>Holds the post that owns the initiative.</summary>
    Owner,

    /// <summary>Holds the deputy post.</summary>
    Deputy,

    /// <summary>Coordinates for the party that owns the initiative, or for the one that is asked.</summary>
    Coordinator,

    /// <summary>Bo trygt's consultant.</summary>
    Consultant,

    /// <summary>Asked for something.</summary>
    Asker,
}
