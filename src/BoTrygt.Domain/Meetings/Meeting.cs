using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Domain.Meetings;

/// <summary>
/// A meeting of a partnership's steering or working group (møde): agenda, who was there, what was said and decided. It is
/// held when its time has come and nobody has cancelled it. Closed minutes are corrected by notes below them.
/// </summary>
public partial class Meeting : IBelongToPartnership, IVersioned
{
    public const int SubjectMaxLength = 120;
    public const int PlaceMaxLength = 200;
    public const int VideoLinkMaxLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PartnershipId { get; init; }

    /// <summary>Whose meeting it is.</summary>
    public MemberGroup Group { get; private set; }

    public string Subject { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime BeginsAt { get; private set; }

    /// <summary>UTC, on the same day in Denmark.</summary>
    public DateTime EndsAt { get; private set; }

    /// <summary>Empty for none.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Where one takes part from afar; empty for none.</summary>
    public string VideoLink { get; private set; } = "";

    /// <summary>UTC; null unless it was.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>UTC: when the minutes were closed; null until then.</summary>
    public DateTime? ClosedAt { get; private set; }

    public Guid? ClosedById { get; private set; }
    public Person? ClosedBy { get; private init; }

    /// <summary>Changes with everything that happens to the meeting, so that nothing slips past its closing.</summary>
    public int Version { get; private set; }

    /// <summary>How often the agenda was arranged: minutes, attendance and what others ask for are in nobody's way who does.</summary>
    public int AgendaVersion { get; private set; }

    public ICollection<AgendaItem> Items { get; } = [];
    public ICollection<Attendee> Attendees { get; } = [];
    public ICollection<Decision> Decisions { get; } = [];
    public ICollection<MinutesCorrection> Corrections { get; } = [];

    /// <summary>The day in Denmark.</summary>
    public DateOnly Day => BeginsAt.DayInDenmark();

    /// <summary>It can be written in: neither cancelled nor closed.</summary>
    public bool IsOpen => CancelledAt is null && ClosedAt is null;

    /// <summary>Something is written down that tells that it took place.</summary>
    public bool HasRecord => Decisions.Count > 0 || Items.Any(item => item.Minutes.Length > 0) || Attendees.Any(attendee => attendee.Presence == Presence.Present);

    public void Touch() => Version++;

    public MeetingState StateAt(DateTime now) => StateOf(CancelledAt, BeginsAt, now);

    /// <summary>The same of what a list knows of it.</summary>
    public static MeetingState StateOf(DateTime? cancelledAt, DateTime beginsAt, DateTime now) => cancelledAt is not null ? MeetingState.Cancelled : beginsAt <= now ? MeetingState.Held : MeetingState.Planned;

    /// <summary>Plans a meeting, with the items that are on every agenda.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="MeetingDetails.IsWhole"/>.</exception>
    public static Meeting Plan(Guid partnershipId, MeetingDetails details)
    {
        var meeting = new Meeting { PartnershipId = partnershipId };
        meeting.Write(details);
        meeting.Append(AgendaItem.In(meeting, AgendaSource.Standing, AgendaSources.Approval));
        meeting.Append(AgendaItem.In(meeting, AgendaSource.OpenDecision, AgendaSources.FollowingUp));
        meeting.Append(AgendaItem.In(meeting, AgendaSource.Standing, AgendaSources.AnyOther));
        return meeting;
    }

    /// <summary>It can be at that time: one that took place is not moved into the future.</summary>
    public bool CanBeginAt(DateTime beginsAt, DateTime now) => IsOpen && (!HasRecord || beginsAt <= now);

    /// <summary>Edits subject, time and place.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanBeginAt"/> and <see cref="MeetingDetails.IsWhole"/>.</exception>
    public void Edit(MeetingDetails details, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(details);
        BrokenRuleException.Unless(CanBeginAt(details.BeginsAt, now), "It is closed or cancelled, or took place already.");
        Write(details);
    }

    /// <summary>It did not take place: nobody has written anything down.</summary>
    public bool CanCancel => IsOpen && !HasRecord;

    /// <summary>Calls it off; it stays where it is, as cancelled.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanCancel"/>.</exception>
    public void Cancel(DateTime now)
    {
        BrokenRuleException.Unless(CanCancel, "It is closed or cancelled, or took place.");
        CancelledAt = now;
        Touch();
    }

    /// <summary>Whoever is not invited yet is.</summary>
    /// <exception cref="BrokenRuleException">It is closed or cancelled, or a guest has no name.</exception>
    public void Invite(IEnumerable<Invitee> invitees)
    {
        ArgumentNullException.ThrowIfNull(invitees);
        BrokenRuleException.Unless(IsOpen, "It is closed or cancelled.");
        foreach (var invitee in invitees.Where(one => one.PostId is null || Attendees.All(attendee => attendee.PostId != one.PostId)))
        {
            var attendee = new Attendee { MeetingId = Id, PartnershipId = PartnershipId, PostId = invitee.PostId, Title = invitee.Title, Organisation = invitee.Organisation };
            attendee.Mark(invitee.Name, Presence.Invited);
            Attendees.Add(attendee);
        }

        Touch();
    }

    /// <summary>Says who comes or came, by which name.</summary>
    /// <exception cref="BrokenRuleException">It is closed or cancelled; or somebody is present without a name.</exception>
    public void Mark(Attendee attendee, string name, Presence presence)
    {
        ArgumentNullException.ThrowIfNull(attendee);
        ArgumentNullException.ThrowIfNull(name);
        BrokenRuleException.Unless(IsOpen, "It is closed or cancelled.");
        attendee.Mark(name, presence);
        Touch();
    }

    /// <exception cref="BrokenRuleException">It is closed or cancelled.</exception>
    public void Uninvite(Attendee attendee)
    {
        BrokenRuleException.Unless(IsOpen, "It is closed or cancelled.");
        Attendees.Remove(attendee);
        Touch();
    }

    /// <summary>Puts a file on it.</summary>
    /// <exception cref="BrokenRuleException">It is closed or cancelled.</exception>
    public Attachment Attach(KeptFile file, AddedBy by)
    {
        BrokenRuleException.Unless(IsOpen, "It is closed or cancelled.");
        Touch();
        return Attachment.OnMeeting(PartnershipId, Id, file, by);
    }

    /// <summary>One of its files may be removed.</summary>
    /// <exception cref="BrokenRuleException">It is closed or cancelled.</exception>
    public void LetGoOfFile()
    {
        BrokenRuleException.Unless(IsOpen, "It is closed or cancelled.");
        Touch();
    }

    private void Write(MeetingDetails details)
    {
        BrokenRuleException.Unless(details.IsWhole, "A meeting needs a subject and a time within a day.");
        (Group, Subject, BeginsAt, EndsAt, Place, VideoLink) = (details.Group, details.Subject, details.BeginsAt, details.EndsAt, details.Place, details.VideoLink);
        Touch();
    }
}

public enum MeetingState
{
    Planned,

    /// <summary>Its time has come.</summary>
    Held,

    Cancelled,
}

/// <summary>What is said of a meeting beforehand. Words are trimmed, times are UTC.</summary>
public sealed record MeetingDetails(MemberGroup Group, string Subject, DateTime BeginsAt, DateTime EndsAt, string Place, string VideoLink)
{
    /// <summary>It has a subject, and ends after it begins on the same day.</summary>
    public bool IsWhole => Subject.Length is > 0 and <= Meeting.SubjectMaxLength && Place.Length <= Meeting.PlaceMaxLength && VideoLink.Length <= Meeting.VideoLinkMaxLength
        && EndsAt > BeginsAt && EndsAt.DayInDenmark() == BeginsAt.DayInDenmark();
}
