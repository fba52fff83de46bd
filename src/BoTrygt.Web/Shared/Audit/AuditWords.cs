using System.Globalization;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Audit;

/// <summary>The log's kinds of row, fields and values in Danish. A test asks of everything that is followed whether it has a word.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Entities = new()
    {
        ["Organisation"] = "Organisation",
        ["Person"] = "Person",
        ["Post"] = "Post",
        ["Membership"] = "Rolle",
        ["Account"] = "Konto",
        ["Invitation"] = "Invitation",
        ["OnboardingCase"] = "Opstart",
        ["IdentityProvider"] = "Organisationens login",
        ["ProviderDomain"] = "E-maildomæne for login",
        ["RoleClaim"] = "Rolle efter login",
        ["Partnership"] = "Partnerskab",
        ["Party"] = "Part",
        ["Declaration"] = "Partnerskabserklæring",
        ["Target"] = "Måltal",
        ["Member"] = "Medlem",
        ["ContactPerson"] = "Kontaktperson",
        ["PublishedContact"] = "Kontakt vist for borgere",
        ["Plan"] = "Handleplan",
        ["PrincipleReason"] = "Begrundelse under et princip",
        ["PlanVersion"] = "Version af handleplan",
        ["Signature"] = "Underskrift",
        ["PublishedPlan"] = "Handleplan vist for borgere",
        ["Initiative"] = "Indsats",
        ["Milestone"] = "Milepæl",
        ["Note"] = "Note",
        ["Attachment"] = "Bilag",
        ["PublishedInitiative"] = "Indsats vist for borgere",
        ["FollowUpRound"] = "Opfølgningsrunde",
        ["FollowUp"] = "Opfølgning",
        ["Request"] = "Anmodning",
        ["RequestReply"] = "Svar på anmodning",
        ["Rubric"] = "Vurderingsskema",
        ["RubricStatement"] = "Udsagn i vurderingsskema",
        ["AssessmentRound"] = "Vurderingsrunde",
        ["AssessmentAnswer"] = "Svar i vurdering",
        ["AgreedLevel"] = "Aftalt niveau",
        ["Evidence"] = "Dokumentation",
        ["PublishedStanding"] = "Sætning om et princip vist for borgere",
        ["CalendarFeed"] = "Kalenderadresse",
        ["Meeting"] = "Møde",
        ["AgendaItem"] = "Punkt på dagsorden",
        ["AgendaLine"] = "Linje på dagsorden",
        ["Attendee"] = "Mødedeltager",
        ["Decision"] = "Beslutning",
        ["MinutesCorrection"] = "Rettelse til referat",
        ["Activity"] = "Aktivitet i kataloget",
        ["ActivityExperience"] = "Erfaring med aktivitet",
        ["Resource"] = "Noget, der kan bookes",
        ["Booking"] = "Booking",
        ["BookingStep"] = "Trin i booking",
        ["Article"] = "Artikel",
        ["Revision"] = "Udgave af artikel",
        ["Review"] = "Gennemsyn",
        ["BlockComment"] = "Kommentar til afsnit",
        ["Publication"] = "Udgivelse",
        ["PublishedArticle"] = "Artikel vist for borgere",
        ["Adoption"] = "Overtaget råd",
        ["PublishedAdaptation"] = "Tilpasset råd vist for borgere",
        ["WatchedWord"] = "Ord, der kan gøre bange",
        ["PreviewLink"] = "Link til forhåndsvisning",
        ["Image"] = "Billede",
        ["OutboxMail"] = "Mail",
        ["CoordinatorMessage"] = "Besked til koordinatorer",
    };

    public static IReadOnlyDictionary<string, string> Kinds => Entities;

    public static string OfEntity(string entity) => Entities.GetValueOrDefault(entity, entity);

    public static string OfField(string field) => AuditFieldWords.All.GetValueOrDefault(field, field);

    public static bool Knows(string field) => AuditFieldWords.All.ContainsKey(field);

    /// <summary>What was done: Oprettet, Ændret, Fjernet.</summary>
    public static string InDanish(this AuditAction action) => action switch
    {
        AuditAction.Added => "Oprettet",
        AuditAction.Changed => "Ændret",
        AuditAction.Removed => "Fjernet",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "No Danish word for the action."),
    };

    /// <summary>A value as people write it: a role, a status, a day, yes or no; everything else as it is.</summary>
    /// <param name="entity">The kind of row: one field means another thing on another.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">As the log keeps it.</param>
    public static string OfValue(string entity, string field, string value) => (field, value) switch
    {
        ("Role", _) when Enum.TryParse<Role>(value, out var role) => role.InDanish(),
        ("Kind", _) when Enum.TryParse<OrganisationKind>(value, out var kind) => kind.InDanish(),
        ("Kind", _) when entity.EndsWith(nameof(Article), StringComparison.Ordinal) && Enum.TryParse<ArticleKind>(value, out var article) => article.InDanish(),
        ("Kind", _) when entity == nameof(Evidence) && Enum.TryParse<EvidenceKind>(value, out var evidence) => evidence.InDanish(),
        ("Level", _) when entity != nameof(Target) && Enum.TryParse<Level>(value, out var level) => level.WithNumber(),
        ("Status", _) when Enum.TryParse<InitiativeStatus>(value, out var status) => status.InDanish(),
        ("Progress", _) when Enum.TryParse<Progress>(value, out var progress) => progress.InDanish(),
        ("Step", _) when Enum.TryParse<NoticeKind>(value, out var step) => step.Step(),
        ("ByLink", _) when Enum.TryParse<LinkReply>(value, out var reply) => reply.InDanish(),
        ("Rhythm", _) when Enum.TryParse<FollowUpRhythm>(value, out var rhythm) => rhythm.InDanish(),
        ("Digest", _) when Enum.TryParse<DigestRhythm>(value, out var digest) => digest.InDanish(),
        ("Recurrence", _) when Enum.TryParse<Recurrence>(value, out var recurrence) => recurrence.InDanish(),
        ("Kind", _) when entity == nameof(Resource) && Enum.TryParse<ResourceKind>(value, out var resource) => resource.InDanish(),
        ("State", _) when entity == nameof(Booking) && Enum.TryParse<BookingState>(value, out var booking) => booking.InDanish(),
        ("Act", _) when entity == nameof(BookingStep) && Enum.TryParse<BookingAct>(value, out var booked) => booked.InDanish(),
        ("Grade", _) when Enum.TryParse<EvidenceGrade>(value, out var grade) => grade.InDanish(),
        ("Season", _) when Enum.TryParse<Season>(value, out var season) => season.InDanish(),
        ("Act", _) when Enum.TryParse<RequestAct>(value, out var act) => act.Did(),
        ("Stage", _) when entity == nameof(Article) && Enum.TryParse<ArticleStage>(value, out var step) => step.InDanish(),
        ("PublicState", _) when Enum.TryParse<PublicState>(value, out var shown) => shown.InDanish(),
        ("State", _) when entity == nameof(PublishedArticle) && Enum.TryParse<PublicState>(value, out var shown) => shown.InDanish(),
        ("State", _) when entity == nameof(Review) && Enum.TryParse<ReviewState>(value, out var review) => review.InDanish(),
        ("State", _) when entity == nameof(Publication) && Enum.TryParse<PublicationState>(value, out var publication) => publication.InDanish(),
        ("Stage", _) when Enum.TryParse<PlanStage>(value, out var stage) => OfStage(stage),
        ("State", _) when entity == nameof(Request) && Enum.TryParse<RequestState>(value, out var request) => request.InDanish(),
        ("State", _) when Enum.TryParse<PlanVersionState>(value, out var state) => OfState(state),
        ("Presence", _) when Enum.TryParse<Presence>(value, out var presence) => presence.InDanish(),
        ("Group", _) when entity == nameof(Meeting) && Enum.TryParse<MemberGroup>(value, out var group) => group.MeetingInDanish(),
        ("Focus", _) when Enum.TryParse<ImageFocus>(value, out var focus) => focus.InDanish(),
        ("Audience", _) when Enum.TryParse<CoordinatorAudience>(value, out var audience) => audience switch { CoordinatorAudience.Municipalities => "Kommunernes koordinatorer", CoordinatorAudience.Police => "Politiets koordinatorer", _ => "Alle koordinatorer" },
        (_, "True") => "Ja",
        (_, "False") => "Nej",
        _ when DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.InDanish(),
        _ when DateTime.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) && time.Kind == DateTimeKind.Utc => time.InDanishWithTime(),
        _ => value,
    };

    private static string OfStage(PlanStage stage) => stage switch
    {
        PlanStage.Draft => "Kladde",
        PlanStage.Proposed => "Til underskrift",
        _ => "Underskrevet",
    };

    private static string OfState(PlanVersionState state) => state switch
    {
        PlanVersionState.Open => "Til underskrift",
        PlanVersionState.Agreed => "Underskrevet af alle",
        PlanVersionState.Withdrawn => "Trukket tilbage",
        PlanVersionState.Declined => "Afvist",
        _ => "Faldet, fordi planen blev ændret",
    };
}
