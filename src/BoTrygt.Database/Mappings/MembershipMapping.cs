using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.Property(membership => membership.Id).ValueGeneratedNever();
        builder.HasOne(membership => membership.Person).WithMany(person => person.Memberships).HasForeignKey(membership => membership.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(membership => membership.Organisation).WithMany(organisation => organisation.Memberships).HasForeignKey(membership => membership.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<IdentityProvider>().WithMany().HasForeignKey(membership => membership.ProviderId).OnDelete(DeleteBehavior.Restrict);
    }
}
