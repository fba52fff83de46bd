using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class ContactPersonMapping : IEntityTypeConfiguration<ContactPerson>
{
    public void Configure(EntityTypeBuilder<ContactPerson> builder)
    {
        builder.Property(contact => contact.Id).ValueGeneratedNever();
        builder.Property(contact => contact.Version).IsConcurrencyToken();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(contact => contact.PartnershipId);
        builder.HasOne(contact => contact.Post).WithMany().HasForeignKey(contact => contact.PostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(contact => contact.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(contact => contact.ConsentOfId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(contact => contact.Publication).WithOne().HasForeignKey<PublishedContact>(copy => copy.ContactPersonId);
        builder.HasIndex(contact => new { contact.PartnershipId, contact.PostId }).IsUnique();
    }
}
