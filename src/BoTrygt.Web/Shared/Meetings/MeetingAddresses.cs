using BoTrygt.Domain.Meetings;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Shared.Meetings;

/// <summary>Where meetings and what was decided at them stand.</summary>
public static class MeetingAddresses
{
    /// <summary>A partnership's.</summary>
    public static string Of(string municipalitySlug) => $"{PlanAddresses.Partnership(municipalitySlug)}/moeder";

    public static string Meeting(Guid meetingId) => $"/arbejdsrum/moeder/{meetingId}";

    public static string Agenda(Guid meetingId) => $"{Meeting(meetingId)}/dagsorden";

    public static string Attendance(Guid meetingId) => $"{Meeting(meetingId)}/deltagere";

    /// <summary>The minutes to read and to print.</summary>
    public static string Minutes(Guid meetingId) => $"{Meeting(meetingId)}/referat";

    /// <summary>The form in which they are written.</summary>
    public static string Writing(Guid meetingId) => $"{Minutes(meetingId)}/skriv";

    /// <summary>The last look before they are closed.</summary>
    public static string Closing(Guid meetingId) => $"{Meeting(meetingId)}/lukning";

    /// <summary>The place in that form where an item stands.</summary>
    public static string Writing(Guid meetingId, Guid itemId) => $"{Writing(meetingId)}#punkt-{itemId}";

    public static string NewDecision(Guid meetingId, Guid itemId) => $"{Meeting(meetingId)}/punkter/{itemId}/beslutning";

    public static string Decision(Guid decisionId) => $"/arbejdsrum/beslutninger/{decisionId}";

    /// <summary>The form for an initiative that a decision becomes.</summary>
    public static string NewInitiative(Guid planId, Guid decisionId) => $"{PlanAddresses.Plan(planId)}/indsatser/ny?beslutning={decisionId}";

    /// <summary>What a line of an agenda is about.</summary>
    public static string OfSubject(AgendaSource source, Guid subjectId, string municipalitySlug) => source switch
    {
        AgendaSource.OpenDecision => Decision(subjectId),
        AgendaSource.Request => FollowUpAddresses.Request(subjectId),
        AgendaSource.Signature => PlanAddresses.Plan(subjectId),
        AgendaSource.Assessment => AssessmentAddresses.Differences(municipalitySlug),
        AgendaSource.Evidence => AssessmentAddresses.Evidence(subjectId),
        _ => PlanAddresses.Initiative(subjectId),
    };
}
