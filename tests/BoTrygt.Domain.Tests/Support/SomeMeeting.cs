using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>A meeting of an hour on 3 November 2026 at ten in Denmark.</summary>
internal static class SomeMeeting
{
    public static readonly DateTime Begins = new(2026, 11, 3, 9, 0, 0, DateTimeKind.Utc);
    public static readonly DateTime Before = Begins.AddDays(-10);
    public static readonly DateTime After = Begins.AddHours(2);
    public static readonly Guid Kommune = Guid.NewGuid();
    public static readonly Guid Person = Guid.NewGuid();

    public static Meeting Planned() => Meeting.Plan(Guid.NewGuid(), Details(Begins));

    public static MeetingDetails Details(DateTime begins, double hours = 1, string subject = "Styregruppemøde") =>
        new(MemberGroup.SteeringGroup, subject, begins, begins.AddHours(hours), "Rådhuset", "");

    /// <summary>With somebody who was there.</summary>
    public static Meeting Held()
    {
        var meeting = Planned();
        meeting.Invite([new(null, "Anne", "Chef", "Kommunen")]);
        meeting.Mark(meeting.Attendees.Single(), "Anne", Presence.Present);
        return meeting;
    }

    public static Decision Decide(this Meeting meeting) => meeting.Decide(meeting.Agenda.First(), new("Vi gør det", Kommune, null, null), After);

    public static AgendaFact Fact(AgendaSource source = AgendaSource.Attention, DateTime? at = null) => new(source, Guid.NewGuid(), at ?? Before, "»Nabohjælp« er gået i stå.");
}
