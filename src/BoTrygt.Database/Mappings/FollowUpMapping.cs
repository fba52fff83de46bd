using BoTrygt.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.HasKey(followUp => followUp.Sequence);
        builder.Property(followUp => followUp.Version).IsConcurrencyToken();
        builder.Property(followUp => followUp.Explanation).HasMaxLength(FollowUp.ExplanationMaxLength);
        builder.Property(followUp => followUp.NextStep).HasMaxLength(FollowUp.NextStepMaxLength);
        builder.Ignore(followUp => followUp.IsWaiting);
        builder.HasOne(followUp => followUp.Initiative).WithMany().HasForeignKey(followUp => followUp.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(followUp => followUp.AnsweredBy).WithMany().HasForeignKey(followUp => followUp.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(followUp => followUp.Id).IsUnique();
        builder.HasIndex(followUp => new { followUp.InitiativeId, followUp.RoundId }).IsUnique();
        builder.HasIndex(followUp => new { followUp.PartnershipId, followUp.AnsweredAt });
    }
}
