using BoTrygt.Database.Outbox;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.CalendarFeeds;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BoTrygt.Database.Audit;

/// <summary>What the audit log follows. A test asks of every entity whether it is here or on the list of those that are not.</summary>
internal static class AuditedTypes
{
    private static readonly HashSet<Type> Followed =
    [
        typeof(Organisation), typeof(Person), typeof(Post), typeof(Membership), typeof(Invitation), typeof(Account), typeof(IdentityProvider), typeof(ProviderDomain), typeof(RoleClaim), typeof(CoordinatorMessage),
        typeof(Partnership), typeof(Party), typeof(Declaration), typeof(Target), typeof(Member), typeof(ContactPerson), typeof(PublishedContact), typeof(OnboardingCase),
        typeof(Plan), typeof(PrincipleReason), typeof(PlanVersion), typeof(Signature), typeof(PublishedPlan),
        typeof(Initiative), typeof(Milestone), typeof(Note), typeof(Attachment), typeof(PublishedInitiative),
        typeof(FollowUpRound), typeof(FollowUp), typeof(Request), typeof(RequestReply),
        typeof(Rubric), typeof(RubricStatement), typeof(AssessmentRound), typeof(AssessmentAnswer), typeof(AgreedLevel), typeof(Evidence), typeof(PublishedStanding),
        typeof(CalendarFeed),
        typeof(Meeting), typeof(AgendaItem), typeof(AgendaLine), typeof(Attendee), typeof(Decision), typeof(MinutesCorrection),
        typeof(Activity), typeof(ActivityExperience), typeof(Resource), typeof(Booking), typeof(BookingStep),
        typeof(Article), typeof(Revision), typeof(Review), typeof(BlockComment), typeof(Publication), typeof(PublishedArticle), typeof(Adoption), typeof(PublishedAdaptation), typeof(WatchedWord), typeof(PreviewLink), typeof(Image),
        typeof(OutboxMail),
    ];

    /// <summary>They move by themselves with every change, sign-in or visit.</summary>
    private static readonly string[] Counters =
    [
        nameof(Initiative.Version), nameof(Meeting.AgendaVersion), nameof(Initiative.ChangedAt), nameof(Account.ConcurrencyStamp), nameof(Account.AccessFailedCount), nameof(Account.VisitStartedAt), nameof(Account.VisitBeforeAt), nameof(Account.LastCodeStep), nameof(Account.LastChallengeAt),
        nameof(Activity.SearchText), nameof(PublishedArticle.RenderedBy), nameof(Article.RemindedOf), nameof(Article.WriterIds),
    ];

    private static readonly string[] Secrets = [nameof(Account.PasswordHash), nameof(Account.SecurityStamp), nameof(Account.AuthenticatorSeal), nameof(IdentityProvider.SecretSeal), nameof(CalendarFeed.CodeHash)];

    /// <summary>Kept whole where it stands, and never edited.</summary>
    private static readonly string[] TooLong = [nameof(PlanVersion.Json), nameof(PublishedArticle.Html)];

    public static bool Follows(Type type) => Followed.Contains(type);

    public static bool Follows(IProperty field) => !field.IsPrimaryKey() && field.Name != nameof(FollowUp.Id) && !Counters.Contains(field.Name);

    /// <summary>That it changed is told, what it was is not.</summary>
    public static bool HidesValue(IProperty field) => Secrets.Contains(field.Name) || TooLong.Contains(field.Name);
}
