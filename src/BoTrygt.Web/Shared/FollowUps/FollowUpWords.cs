using System.Globalization;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>Rounds, follow-ups and requests as they are said in Danish.</summary>
public static class FollowUpWords
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>What is said of a day that cannot be wished for or promised.</summary>
    public static readonly string DayRule = $"Vælg en dag fra i dag og højst {Request.LongestYears} år frem.";

    public static readonly IReadOnlyList<Progress> Statuses = [Progress.OnTrack, Progress.NeedsAttention, Progress.Stalled];

    public static string InDanish(this Progress progress) => progress switch
    {
        Progress.OnTrack => "Følger planen",
        Progress.NeedsAttention => "Kræver opmærksomhed",
        Progress.Stalled => "Gået i stå",
        _ => throw new ArgumentOutOfRangeException(nameof(progress), progress, "No Danish word for the status."),
    };

    /// <summary>The badge's CSS class.</summary>
    public static string CssClass(this Progress progress) => progress switch
    {
        Progress.OnTrack => "progress--on-track",
        Progress.NeedsAttention => "progress--attention",
        _ => "progress--stalled",
    };

    public static string InDanish(this LinkReply reply) => reply switch
    {
        LinkReply.Unchanged => "Uændret",
        LinkReply.Forward => "Fremskridt",
        LinkReply.NeedsHelp => "Brug for hjælp",
        LinkReply.AsPlanned => "Som planlagt",
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "No Danish word for the reply."),
    };

    public static string InDanish(this FollowUpRhythm rhythm) => rhythm switch
    {
        FollowUpRhythm.Monthly => "Hver måned",
        FollowUpRhythm.Quarterly => "Hvert kvartal",
        FollowUpRhythm.HalfYearly => "Hvert halve år",
        FollowUpRhythm.Yearly => "Hvert år",
        _ => throw new ArgumentOutOfRangeException(nameof(rhythm), rhythm, "No Danish word for the rhythm."),
    };

    public static string InDanish(this DigestRhythm rhythm) => rhythm == DigestRhythm.Weekly ? "Én gang om ugen" : "Dagligt";

    public static string InDanish(this RequestState state) => state switch
    {
        RequestState.Open => "Venter på svar",
        RequestState.Accepted => "Lovet",
        RequestState.Declined => "Afslået",
        RequestState.Completed => "Udført",
        RequestState.Withdrawn => "Trukket tilbage",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No Danish word for the state."),
    };

    /// <summary>What somebody did, after the name: "svarede".</summary>
    public static string Did(this RequestAct act) => act switch
    {
        RequestAct.Reply => "skrev",
        RequestAct.Accept => "sagde ja",
        RequestAct.Decline => "sagde nej",
        RequestAct.Complete => "meldte det udført",
        RequestAct.Withdraw => "trak anmodningen tilbage",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No Danish word for the act."),
    };

    /// <summary>The period a round asks about: 4. kvartal 2026, november 2026, 2. halvår 2026, 2026.</summary>
    public static string Period(FollowUpRhythm rhythm, DateOnly startsOn) => rhythm switch
    {
        FollowUpRhythm.Monthly => startsOn.ToString("MMMM yyyy", Danish),
        FollowUpRhythm.HalfYearly => $"{(startsOn.Month < 7 ? 1 : 2)}. halvår {startsOn.Year}",
        FollowUpRhythm.Yearly => $"{startsOn.Year}",
        _ => $"{((startsOn.Month - 1) / 3) + 1}. kvartal {startsOn.Year}",
    };

    /// <summary>The same, short enough to stand under a column: 4. kv. 26, nov. 26, 2. hv. 26, 2026.</summary>
    public static string PeriodInShort(FollowUpRhythm rhythm, DateOnly startsOn) => rhythm switch
    {
        FollowUpRhythm.Monthly => startsOn.ToString("MMM yy", Danish),
        FollowUpRhythm.HalfYearly => $"{(startsOn.Month < 7 ? 1 : 2)}. hv. {startsOn:yy}",
        FollowUpRhythm.Yearly => $"{startsOn.Year}",
        _ => $"{((startsOn.Month - 1) / 3) + 1}. kv. {startsOn:yy}",
    };

    public static string Period(this FollowUpRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return Period(round.Rhythm, round.PeriodStartsOn);
    }

    /// <summary>What was done at a step, before the names of those who were told.</summary>
    public static string Step(this NoticeKind kind) => kind switch
    {
        NoticeKind.Asked => "Spurgt",
        NoticeKind.SoonDue => "Mindet om fristen",
        NoticeKind.Due => "Mindet på dagen",
        NoticeKind.ToDeputy => "For sent: ansvarlig og stedfortræder mindet",
        NoticeKind.ToCoordinator => "For sent: koordinator har fået besked",
        NoticeKind.ToConsultant => "For sent: Bo trygts konsulent har fået besked",
        NoticeKind.HelpAsked => "Bad om hjælp i mailen: koordinator har fået besked",
        NoticeKind.RequestMade => "Anmodning sendt",
        NoticeKind.RequestLate => "Anmodning mindet",
        NoticeKind.RequestToConsultant => "Anmodning: Bo trygts konsulent har fået besked",
        NoticeKind.RequestAnswered => "Svar på anmodning",
        NoticeKind.RepeatDue => "Foreslået igen",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No Danish words for the step."),
    };
}
