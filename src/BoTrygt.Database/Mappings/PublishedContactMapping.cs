using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PublishedContactMapping : IEntityTypeConfiguration<PublishedContact>
{
    public void Configure(EntityTypeBuilder<PublishedContact> builder)
    {
        builder.HasKey(contact => contact.ContactPersonId);
        builder.Property(contact => contact.Title).HasMaxLength(Post.TitleMaxLength);
        builder.Property(contact => contact.OrganisationName).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(contact => contact.Mailbox).HasMaxLength(Post.MailboxMaxLength);
        builder.Property(contact => contact.PersonName).HasMaxLength(Person.NameMaxLength);
        builder.HasIndex(contact => contact.PartnershipId);
    }
}
