using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class AssessmentRoundMapping : IEntityTypeConfiguration<AssessmentRound>
{
    public void Configure(EntityTypeBuilder<AssessmentRound> builder)
    {
        builder.Property(round => round.Id).ValueGeneratedNever();
        builder.Property(round => round.Version).IsConcurrencyToken();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(round => round.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(round => round.Rubric).WithMany().HasForeignKey(round => round.RubricId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(round => round.Answers).WithOne().HasForeignKey(answer => answer.RoundId);
        builder.HasMany(round => round.Agreements).WithOne().HasForeignKey(agreed => agreed.RoundId);
        // Of two programs that open it, one does.
        builder.HasIndex(round => new { round.PartnershipId, round.PeriodStartsOn }).IsUnique();
    }
}

internal sealed class AssessmentAnswerMapping : IEntityTypeConfiguration<AssessmentAnswer>
{
    public void Configure(EntityTypeBuilder<AssessmentAnswer> builder)
    {
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.HasOne<RubricStatement>().WithMany().HasForeignKey(answer => answer.StatementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(answer => answer.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(answer => answer.AnsweredBy).WithMany().HasForeignKey(answer => answer.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(answer => new { answer.RoundId, answer.OrganisationId, answer.StatementId }).IsUnique();
    }
}

internal sealed class AgreedLevelMapping : IEntityTypeConfiguration<AgreedLevel>
{
    public void Configure(EntityTypeBuilder<AgreedLevel> builder)
    {
        builder.Property(agreed => agreed.Id).ValueGeneratedNever();
        builder.Ignore(agreed => agreed.AgreedOn);
        builder.Property(agreed => agreed.StatementKey).HasMaxLength(RubricStatement.KeyMaxLength);
        builder.Property(agreed => agreed.Note).HasMaxLength(AgreedLevel.NoteMaxLength);
        builder.HasOne<RubricStatement>().WithMany().HasForeignKey(agreed => agreed.StatementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(agreed => agreed.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(agreed => agreed.AgreedBy).WithMany().HasForeignKey(agreed => agreed.AgreedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(agreed => new { agreed.RoundId, agreed.StatementId }).IsUnique();
        builder.HasIndex(agreed => new { agreed.PartnershipId, agreed.StatementKey, agreed.AgreedAt });
    }
}

internal sealed class PublishedStandingMapping : IEntityTypeConfiguration<PublishedStanding>
{
    public void Configure(EntityTypeBuilder<PublishedStanding> builder)
    {
        builder.Property(standing => standing.Id).ValueGeneratedNever();
        builder.Property(standing => standing.Version).IsConcurrencyToken();
        builder.Property(standing => standing.Sentence).HasMaxLength(PublishedStanding.SentenceMaxLength);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(standing => standing.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(standing => standing.ApprovedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(standing => new { standing.PartnershipId, standing.PrincipleNumber }).IsUnique();
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.Property(evidence => evidence.Id).ValueGeneratedNever();
        builder.Property(evidence => evidence.Version).IsConcurrencyToken();
        builder.Property(evidence => evidence.StatementKey).HasMaxLength(RubricStatement.KeyMaxLength);
        builder.Property(evidence => evidence.Words).HasMaxLength(Evidence.WordsMaxLength);
        builder.Property(evidence => evidence.Reason).HasMaxLength(Evidence.ReasonMaxLength);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(evidence => evidence.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Initiative>().WithMany().HasForeignKey(evidence => evidence.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(evidence => evidence.OwnerOrganisation).WithMany().HasForeignKey(evidence => evidence.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(evidence => evidence.AddedBy).WithMany().HasForeignKey(evidence => evidence.AddedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(evidence => evidence.JudgedFor).WithMany().HasForeignKey(evidence => evidence.JudgedForId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(evidence => evidence.JudgedBy).WithMany().HasForeignKey(evidence => evidence.JudgedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(evidence => new { evidence.PartnershipId, evidence.StatementKey });
        builder.HasIndex(evidence => new { evidence.PartnershipId, evidence.LastsUntil }); // what waits or ends soon, of many years and partnerships
        builder.HasIndex(evidence => evidence.RenewsId);
    }
}
