using System.Globalization;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Activity;

/// <summary>What an entry of the audit log says in Danish, after the name of the one who did it.</summary>
internal static class ActivityWords
{
    /// <summary>More changed fields than these are counted before they are named.</summary>
    private const int FewFields = 2;

    private static readonly Dictionary<string, string> FieldNames = new()
    {
        [nameof(Initiative.Title)] = "titel",
        [nameof(Initiative.Why)] = "begrundelse",
        [nameof(Initiative.PrincipleNumber)] = "princip",
        [nameof(Initiative.ThemeSlugs)] = "temaer",
        [nameof(Initiative.OwnerPostId)] = "ansvarlig",
        [nameof(Initiative.DeputyPostId)] = "stedfortræder",
        [nameof(Initiative.StartsOn)] = "start",
        [nameof(Initiative.EndsOn)] = "slut",
        [nameof(Initiative.ExpectedReach)] = "forventet rækkevidde",
        [nameof(Initiative.ExpectedOutcome)] = "forventet virkning",
        [nameof(Initiative.PublicTitle)] = "titel for borgere",
        [nameof(Initiative.PublicText)] = "tekst for borgere",
        [nameof(Initiative.CivilSociety)] = "adgang for foreninger",
    };

    /// <summary>Null for what follows from something else that is told, or that nobody wants to read about.</summary>
    /// <param name="row">The entry.</param>
    /// <param name="milestone">The milestone's title, when the entry is about one that is still there.</param>
    public static string? Sentence(ActivityRow row, string? milestone) => row.Entity switch
    {
        nameof(Initiative) => OfInitiative(row),
        nameof(Milestone) => OfMilestone(row, milestone ?? row.After(nameof(Milestone.Title)) ?? row.Before(nameof(Milestone.Title)) ?? "uden titel"),
        nameof(Note) => "skrev en note",
        nameof(Attachment) => OfAttachment(row),
        nameof(PublishedInitiative) => OfPublication(row),
        nameof(Plan) => OfPlan(row),
        nameof(PlanVersion) => OfVersion(row),
        nameof(Signature) => row.Action == AuditAction.Removed ? "trak en underskrift på handleplanen tilbage" : string.IsNullOrEmpty(row.After(nameof(Signature.Reservation))) ? "skrev under på handleplanen" : "skrev under på handleplanen med forbehold",
        nameof(PrincipleReason) => "ændrede begrundelsen for, at der ingen indsatser er under et princip",
        nameof(FollowUp) => OfFollowUp(row),
        nameof(FollowUpRound) => row.Action == AuditAction.Added ? "åbnede en ny opfølgningsrunde" : null,
        nameof(Request) => row.Action == AuditAction.Added ? "bad en anden part om hjælp" : null,
        nameof(RequestReply) => OfReply(row),
        nameof(AssessmentRound) => row.Action == AuditAction.Added ? "åbnede en ny vurderingsrunde" : null,
        nameof(AssessmentAnswer) => "svarede i vurderingen",
        nameof(AgreedLevel) => string.IsNullOrEmpty(row.After(nameof(AgreedLevel.Note))) ? null : "skrev ned, hvad parterne blev enige om i vurderingen",
        nameof(Evidence) => OfEvidence(row),
        nameof(PublishedStanding) => row.Action == AuditAction.Removed ? "skjulte en sætning om et princip for borgerne" : "viste en sætning om et princip for borgerne",
        nameof(Partnership) => "ændrede partnerskabets oplysninger",
        nameof(Party) => "ændrede parterne",
        nameof(Declaration) => "ændrede partnerskabserklæringen",
        nameof(Target) => "ændrede måltallene",
        nameof(Member) => row.Action switch { AuditAction.Added => "tilføjede et medlem", AuditAction.Removed => "fjernede et medlem", _ => "ændrede et medlem" },
        nameof(ContactPerson) => row.Action switch { AuditAction.Added => "tilføjede en kontakt", AuditAction.Removed => "fjernede en kontakt", _ => "ændrede en kontakt" },
        nameof(PublishedContact) => row.Action switch { AuditAction.Added => "viste en kontakt for borgerne", AuditAction.Removed => "skjulte en kontakt for borgerne", _ => null },
        _ => null,
    };

    /// <summary>A step of the reminders is no news; it stands on the initiative.</summary>
    private static string? OfFollowUp(ActivityRow row) => !row.Changes(nameof(FollowUp.AnsweredAt)) ? null
        : Enum.TryParse<Progress>(row.After(nameof(FollowUp.Progress)), out var progress) ? $"svarede på opfølgningen: {progress.InDanish().ToLowerInvariant()}" : "rettede svaret på opfølgningen";

    private static string? OfEvidence(ActivityRow row) => row switch
    {
        { Action: AuditAction.Added } => string.IsNullOrEmpty(row.After(nameof(Evidence.RenewsId))) ? "lagde dokumentation på i vurderingen" : "fornyede dokumentation i vurderingen",
        _ when row.Changes(nameof(Evidence.ConfirmedAt)) => "bekræftede dokumentation i vurderingen",
        _ when row.Changes(nameof(Evidence.DeclinedAt)) => "afviste dokumentation i vurderingen",
        _ when row.Changes(nameof(Evidence.WithdrawnAt)) => "trak dokumentation tilbage",
        _ => null,
    };

    private static string? OfReply(ActivityRow row) => !Enum.TryParse<RequestAct>(row.After(nameof(RequestReply.Act)), out var act) ? null : act switch
    {
        RequestAct.Accept when DateOnly.TryParseExact(row.After(nameof(RequestReply.PromisedBy)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => $"sagde ja til en anmodning, lovet til {day.InDanish()}",
        RequestAct.Complete => "meldte en anmodning udført",
        RequestAct.Withdraw => "trak en anmodning tilbage",
        _ => $"{act.Did()} til en anmodning",
    };

    private static string? OfPlan(ActivityRow row) => row switch
    {
        { Action: AuditAction.Removed } => null,
        { Action: AuditAction.Added } when !string.IsNullOrEmpty(row.After(nameof(Plan.AmendsId))) => "begyndte et ændringsforslag til handleplanen",
        { Action: AuditAction.Added } => $"begyndte en ny handleplan fra {row.After(nameof(Plan.StartsOn))?[..4]}",
        _ when row.Changes(nameof(Plan.StartsOn)) || row.Changes(nameof(Plan.EndsOn)) => "ændrede handleplanens periode",
        _ => null,
    };

    private static string? OfVersion(ActivityRow row) => row.Action == AuditAction.Added
        ? $"foreslog version {row.After(nameof(PlanVersion.Number))} af handleplanen til underskrift"
        : row.After(nameof(PlanVersion.State)) switch
        {
            nameof(PlanVersionState.Agreed) => "satte den sidste underskrift på handleplanen",
            nameof(PlanVersionState.Withdrawn) => "trak forslaget om handleplanen tilbage",
            nameof(PlanVersionState.Declined) => "afviste handleplanen",
            nameof(PlanVersionState.Edited) => "ændrede handleplanen, så underskrifterne ikke gælder længere",
            _ => null,
        };

    private static string? OfInitiative(ActivityRow row) => row switch
    {
        { Action: AuditAction.Added } => "oprettede indsatsen",
        { Action: AuditAction.Removed } => "slettede indsatsen",
        _ when row.Changes(nameof(Initiative.ArchivedAt)) => row.After(nameof(Initiative.ArchivedAt)) is null ? "hentede indsatsen tilbage" : "arkiverede indsatsen",
        _ => OfFields(row),
    };

    private static string? OfFields(ActivityRow row)
    {
        var status = row.Changes(nameof(Initiative.Status)) ? $"ændrede status fra {StatusIn(row.Before(nameof(Initiative.Status)))} til {StatusIn(row.After(nameof(Initiative.Status)))}" : null;
        var names = row.Fields.Split(',').Select(FieldNames.GetValueOrDefault).OfType<string>().ToList();
        var count = names.Count > FewFields ? $"{names.Count} felter: " : "";
        return (status, names.Count) switch
        {
            (_, 0) => status,
            (null, _) => $"ændrede {count}{DanishLists.InList(names)}",
            _ => $"{status} og desuden {count}{DanishLists.InList(names)}",
        };
    }

    private static string OfMilestone(ActivityRow row, string title) => row switch
    {
        { Action: AuditAction.Added } => $"tilføjede milepælen »{title}«",
        { Action: AuditAction.Removed } => $"slettede milepælen »{title}«",
        _ when row.Changes(nameof(Milestone.DoneOn)) => row.After(nameof(Milestone.DoneOn)) is null ? $"åbnede milepælen »{title}« igen" : $"nåede milepælen »{title}«",
        _ => $"ændrede milepælen »{title}«",
    };

    /// <summary>Of a plan's own it is said where they lie; an initiative's stand under its title.</summary>
    private static string OfAttachment(ActivityRow row) => (row.Action, row.InitiativeId) switch
    {
        (AuditAction.Removed, null) => $"fjernede bilaget »{row.Before(nameof(Attachment.Name))}« fra handleplanen",
        (AuditAction.Removed, _) => $"fjernede bilaget »{row.Before(nameof(Attachment.Name))}«",
        (_, null) => $"tilføjede bilaget »{row.After(nameof(Attachment.Name))}« til handleplanen",
        _ => $"tilføjede bilaget »{row.After(nameof(Attachment.Name))}«",
    };

    private static string? OfPublication(ActivityRow row) => row switch
    {
        { Action: AuditAction.Added } => "viste indsatsen for borgerne",
        { Action: AuditAction.Removed } => "skjulte indsatsen for borgerne",
        _ when row.Changes(nameof(PublishedInitiative.PublishedAt)) => "viste borgerne en ny tekst",
        _ => null,
    };

    private static string StatusIn(string? logged) => Enum.TryParse<InitiativeStatus>(logged, out var status) ? status.InDanish() : "ukendt";
}
