using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class FollowUpRoundMapping : IEntityTypeConfiguration<FollowUpRound>
{
    public void Configure(EntityTypeBuilder<FollowUpRound> builder)
    {
        builder.Property(round => round.Id).ValueGeneratedNever();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(round => round.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(round => round.FollowUps).WithOne(followUp => followUp.Round).HasForeignKey(followUp => followUp.RoundId);
        // What can be answered is found among the rounds of all years.
        builder.HasIndex(round => round.PartnershipId).HasFilter("[ClosedAt] IS NULL");
        // Of two programs that open it, one does.
        builder.HasIndex(round => new { round.PartnershipId, round.PeriodStartsOn }).IsUnique();
    }
}
