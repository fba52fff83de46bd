using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Hash).HasMaxLength(PlanVersion.HashLength);
        builder.Property(version => version.Reason).HasMaxLength(PlanVersion.ReasonMaxLength);
        builder.Ignore(version => version.Snapshot);
        builder.Ignore(version => version.IsAmendment);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(version => version.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(version => version.ProposedBy).WithMany().HasForeignKey(version => version.ProposedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(version => version.EndedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(version => version.DeclinedFor).WithMany().HasForeignKey(version => version.DeclinedForId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(version => version.Signatures).WithOne().HasForeignKey(signature => signature.PlanVersionId);
        builder.HasIndex(version => new { version.PlanId, version.Number }).IsUnique();
        // One at a time is open, whoever proposes.
        builder.HasIndex(version => version.PlanId).IsUnique().HasFilter($"[State] = '{nameof(PlanVersionState.Open)}'");
    }
}
