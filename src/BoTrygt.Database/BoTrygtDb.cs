using BoTrygt.Database.Caching;
using BoTrygt.Database.Jobs;
using BoTrygt.Database.Outbox;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.CalendarFeeds;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Onboardings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Statistics;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database;

/// <summary>All tables. <see cref="Sqlite.SqliteDb"/> and <see cref="SqlServer.SqlServerDb"/> add what their provider needs.</summary>
public abstract class BoTrygtDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<IdentityProvider> IdentityProviders => Set<IdentityProvider>();
    public DbSet<Municipality> Municipalities => Set<Municipality>();
    public DbSet<PoliceDistrict> PoliceDistricts => Set<PoliceDistrict>();
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<PostalCode> PostalCodes => Set<PostalCode>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Post> Posts => Set<Post>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<OnboardingCase> OnboardingCases => Set<OnboardingCase>();
    public DbSet<CoordinatorMessage> CoordinatorMessages => Set<CoordinatorMessage>();
    public DbSet<Principle> Principles => Set<Principle>();
    public DbSet<Theme> Themes => Set<Theme>();
    public DbSet<Partnership> Partnerships => Set<Partnership>();
    public DbSet<Party> Parties => Set<Party>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<ContactPerson> ContactPersons => Set<ContactPerson>();
    public DbSet<PublishedContact> PublishedContacts => Set<PublishedContact>();
    public DbSet<Plan> Plans => Set<Plan>();
    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();
    public DbSet<Signature> Signatures => Set<Signature>();
    public DbSet<SignatureReminder> SignatureReminders => Set<SignatureReminder>();
    public DbSet<PublishedPlan> PublishedPlans => Set<PublishedPlan>();
    public DbSet<Initiative> Initiatives => Set<Initiative>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<PublishedInitiative> PublishedInitiatives => Set<PublishedInitiative>();
    public DbSet<FollowUpRound> FollowUpRounds => Set<FollowUpRound>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<Request> Requests => Set<Request>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<Digest> Digests => Set<Digest>();
    public DbSet<UpdateLink> UpdateLinks => Set<UpdateLink>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<Rubric> Rubrics => Set<Rubric>();
    public DbSet<AssessmentRound> AssessmentRounds => Set<AssessmentRound>();
    public DbSet<AssessmentAnswer> AssessmentAnswers => Set<AssessmentAnswer>();
    public DbSet<AgreedLevel> AgreedLevels => Set<AgreedLevel>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<PublishedStanding> PublishedStandings => Set<PublishedStanding>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();
    public DbSet<Attendee> Attendees => Set<Attendee>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Activity> Activities => Set<Activity>();
    public DbSet<ActivityExperience> ActivityExperiences => Set<ActivityExperience>();
    public DbSet<Resource> Resources => Set<Resource>();
    public DbSet<Booking> Bookings => Set<Booking>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<Image> Images => Set<Image>();
    public DbSet<ImageFile> ImageFiles => Set<ImageFile>();
    public DbSet<ImageUse> ImageUses => Set<ImageUse>();
    public DbSet<LinkCheck> LinkChecks => Set<LinkCheck>();
    public DbSet<WatchedWord> WatchedWords => Set<WatchedWord>();
    public DbSet<BlockComment> BlockComments => Set<BlockComment>();
    public DbSet<PreviewLink> PreviewLinks => Set<PreviewLink>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<PublishedArticle> PublishedArticles => Set<PublishedArticle>();
    public DbSet<Adoption> Adoptions => Set<Adoption>();
    public DbSet<PublishedAdaptation> PublishedAdaptations => Set<PublishedAdaptation>();
    public DbSet<ReportedBurglaries> ReportedBurglaries => Set<ReportedBurglaries>();
    public DbSet<Population> Populations => Set<Population>();
    public DbSet<Households> Households => Set<Households>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AccessEntry> AccessEntries => Set<AccessEntry>();
    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();
    public DbSet<StalePage> StalePages => Set<StalePage>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<AppliedSeed> AppliedSeeds => Set<AppliedSeed>();

    /// <summary>The save met a unique index: somebody else was faster with the same row.</summary>
    public abstract bool IsDuplicate(DbUpdateException failure);

    /// <summary>Somebody else was faster with the same rows, whichever way that shows.</summary>
    public bool IsOvertaken(DbUpdateException failure) => failure is DbUpdateConcurrencyException || IsDuplicate(failure);

    /// <summary>The save met a foreign key: somebody else was faster and uses what was to be removed, or removed what was to be used.</summary>
    public abstract bool IsInUse(DbUpdateException failure);

    /// <summary>The version with the table of passkeys; see <see cref="Mappings.IdentityMapping"/>.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(BoTrygtDb).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<PartialDate>().HaveConversion<Mappings.PartialDateConverter>().HaveMaxLength(PartialDate.MaxLength);
        configurationBuilder.Properties<DateTime>().HaveConversion<Mappings.UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }
}
