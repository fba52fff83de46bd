using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class ResourceMapping : IEntityTypeConfiguration<Resource>
{
    public void Configure(EntityTypeBuilder<Resource> builder)
    {
        builder.Property(resource => resource.Id).ValueGeneratedNever();
        // Of two approvals at the same moment one comes second, sees the first, and counts again.
        builder.Property(resource => resource.Version).IsConcurrencyToken();
        builder.Property(resource => resource.Name).HasMaxLength(Resource.NameMaxLength);
        builder.HasOne(resource => resource.Organisation).WithMany().HasForeignKey(resource => resource.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BookingMapping : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.Property(booking => booking.Id).ValueGeneratedNever();
        builder.Property(booking => booking.Version).IsConcurrencyToken();
        builder.Property(booking => booking.Purpose).HasMaxLength(Booking.PurposeMaxLength);
        builder.Property(booking => booking.Place).HasMaxLength(Booking.PlaceMaxLength);
        builder.Ignore(booking => booking.Slot);
        builder.HasOne(booking => booking.Resource).WithMany().HasForeignKey(booking => booking.ResourceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(booking => booking.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Initiative>().WithMany().HasForeignKey(booking => booking.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(booking => booking.Organisation).WithMany().HasForeignKey(booking => booking.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(booking => booking.RequestedBy).WithMany().HasForeignKey(booking => booking.RequestedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(booking => booking.Steps).WithOne().HasForeignKey(step => step.BookingId);
        builder.HasIndex(booking => new { booking.ResourceId, booking.EndsAt });
        builder.HasIndex(booking => new { booking.PartnershipId, booking.EndsAt });
    }
}

internal sealed class BookingStepMapping : IEntityTypeConfiguration<BookingStep>
{
    public void Configure(EntityTypeBuilder<BookingStep> builder)
    {
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.Property(step => step.Words).HasMaxLength(BookingStep.WordsMaxLength);
        builder.HasOne(step => step.Person).WithMany().HasForeignKey(step => step.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(step => step.Organisation).WithMany().HasForeignKey(step => step.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
