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
    public required Capacity As { get; init; }

    public long? FollowUpSequence { get; private init; }

    /// <summary>Null when it is not about a round.</summary>
    public FollowUp? FollowUp { get; private init; }

    /// <summary>Null when it is not about a request.</summary>
    public Guid? RequestId { get; init; }

    public Request? Request { get; private init; }

    /// <summary>The year in which the initiative would begin again, when that is what it tells; null otherwise.</summary>
    public int? RepeatYear { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    public Guid? DigestId { get; private set; }

    /// <summary>The summary that it went out with; null while it waits.</summary>
    public Digest? Digest { get; private set; }

    /// <summary>UTC: when there was nothing to tell any more before it went out; null otherwise.</summary>
    public DateTime? OvertakenAt { get; private set; }

    /// <summary>Tells somebody that an initiative is due to be planned again, seen from a day.</summary>
    public static Notice AboutRepeat(Initiative initiative, Recipient to, DateOnly day, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(initiative);
        ArgumentNullException.ThrowIfNull(to);
        return new() { PartnershipId = initiative.PartnershipId, InitiativeId = initiative.Id, PersonId = to.PersonId, As = to.As, Kind = NoticeKind.RepeatDue, RepeatYear = initiative.NextStartOn(day).Year, WrittenAt = now };
    }

    /// <summary>Tells somebody of a follow-up. Needs its initiative loaded.</summary>
    public static Notice About(FollowUp followUp, Recipient to, NoticeKind kind, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        ArgumentNullException.ThrowIfNull(to);
        return new() { PartnershipId = followUp.PartnershipId, InitiativeId = followUp.InitiativeId, FollowUp = followUp, PersonId = to.PersonId, As = to.As, Kind = kind, WrittenAt = now };
    }

    /// <summary>Tells somebody of a request.</summary>
    public static Notice About(Request request, Recipient to, NoticeKind kind, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(to);
        return new() { PartnershipId = request.PartnershipId, InitiativeId = request.InitiativeId, RequestId = request.Id, PersonId = to.PersonId, As = to.As, Kind = kind, WrittenAt = now };
    }

    /// <summary>
    /// There is still something to tell on a day: it waits, and the person still holds the post. Needs the initiative with
    /// its posts, the follow-up with its round, and the request loaded. That the initiative has been taken in again, and
    /// that the person has left the partnership, is the caller's to ask.
    /// </summary>
    public bool IsStillTrueOn(DateOnly day) => Initiative.ArchivedAt is null && (Kind switch
    {
        NoticeKind.RequestAnswered => true,
        NoticeKind.RequestMade => Request is { State: RequestState.Open },
        NoticeKind.RequestLate or NoticeKind.RequestToConsultant => Request is { IsOpen: true },
        NoticeKind.RepeatDue => Initiative.IsProposedAgainOn(day),
        NoticeKind.HelpAsked => FollowUp is { Progress: Progress.NeedsAttention },
        _ => FollowUp is { IsWaiting: true } && Holds,
    });

    /// <summary>
    /// As what the person answers the follow-up, whatever the capacity in which he or she is told: who coordinates may hold
    /// the post too. Null for whoever holds neither. Needs the initiative with its posts loaded.
    /// </summary>
    public Capacity? Answers =>
        FollowUp is null || Kind == NoticeKind.HelpAsked ? null
        : Initiative.OwnerPost.HolderId == PersonId ? Capacity.Owner
        : Initiative.DeputyPost?.HolderId == PersonId ? Capacity.Deputy : null;

    /// <summary>The post by which the person answers; null as <see cref="Answers"/>.</summary>
    public Guid? AnswersBy => Answers switch
    {
        Capacity.Owner => Initiative.OwnerPostId,
        Capacity.Deputy => Initiative.DeputyPostId,
        _ => null,
    };

    /// <summary>Was told as the holder of a post, and still holds it.</summary>
    private bool Holds => As switch
    {
        Capacity.Owner => Initiative.OwnerPost.HolderId == PersonId,
        Capacity.Deputy => Initiative.DeputyPost?.HolderId == PersonId,
        _ => true,
    };

    /// <summary>There is nothing to tell any more.</summary>
    public void Overtake(DateTime now) => OvertakenAt = now;

    /// <summary>It goes out with that summary.</summary>
    public void GoWith(Digest digest) => Digest = digest;
}
