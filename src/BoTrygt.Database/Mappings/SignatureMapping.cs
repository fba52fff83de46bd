using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class SignatureMapping : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> builder)
    {
        builder.Property(signature => signature.Id).ValueGeneratedNever();
        builder.Property(signature => signature.Reservation).HasMaxLength(Signature.ReservationMaxLength);
        builder.Property(signature => signature.Hash).HasMaxLength(PlanVersion.HashLength);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(signature => signature.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(signature => signature.Organisation).WithMany().HasForeignKey(signature => signature.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(signature => signature.Person).WithMany().HasForeignKey(signature => signature.PersonId).OnDelete(DeleteBehavior.Restrict);
        // One for each party, however many press the button at once.
        builder.HasIndex(signature => new { signature.PlanVersionId, signature.OrganisationId }).IsUnique();
    }
}
