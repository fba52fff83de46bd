using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(invitation => invitation.Id).ValueGeneratedNever();
        builder.Property(invitation => invitation.Version).IsConcurrencyToken();
        builder.Property(invitation => invitation.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(invitation => invitation.Email).HasMaxLength(Person.EmailMaxLength);
        builder.Property(invitation => invitation.CodeHash).HasMaxLength(SecretCode.HashLength);
        builder.HasOne(invitation => invitation.Organisation).WithMany().HasForeignKey(invitation => invitation.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(invitation => invitation.InvitedBy).WithMany().HasForeignKey(invitation => invitation.InvitedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.AcceptedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(invitation => invitation.CodeHash).IsUnique();
        // One of each that is open, also when the button is pressed twice.
        builder.HasIndex(invitation => new { invitation.OrganisationId, invitation.Email, invitation.Role }).IsUnique().HasFilter("[AcceptedAt] IS NULL AND [RevokedAt] IS NULL");
    }
}
