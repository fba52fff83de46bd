using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Meetings;

/// <summary>Somebody who is invited to a meeting. The name stands as it was then, whoever holds the post later.</summary>
public class Attendee : IBelongToPartnership
{
    public const int NameMaxLength = 120;
    public const int TitleMaxLength = 120;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }
    public required Guid PartnershipId { get; init; }

    /// <summary>The post that is invited; null for a guest.</summary>
    public Guid? PostId { get; init; }

    /// <summary>Empty while the post is vacant.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The post's title; of a guest what it is that he or she does, or empty.</summary>
    public required string Title { get; init; }

    /// <summary>Where he or she comes from; empty when nobody said.</summary>
    public required string Organisation { get; init; }

    public Presence Presence { get; private set; }

    internal void Mark(string name, Presence presence)
    {
        BrokenRuleException.Unless(name.Length <= NameMaxLength && Enum.IsDefined(presence), "There is no such presence, or the name is too long.");
        BrokenRuleException.Unless(name.Length > 0 || (PostId is not null && presence != Presence.Present), "Whoever is present has a name.");
        (Name, Presence) = (name, presence);
    }
}

public enum Presence
{
    /// <summary>Nobody has said yet.</summary>
    Invited,

    Present,

    /// <summary>Sent apologies (afbud).</summary>
    Excused,

    /// <summary>Did not come, and did not say so.</summary>
    Absent,
}

/// <summary>Who is invited. Words are trimmed; a guest has no post.</summary>
public sealed record Invitee(Guid? PostId, string Name, string Title, string Organisation);
