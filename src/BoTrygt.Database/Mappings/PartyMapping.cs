using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PartyMapping : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> builder)
    {
        builder.ToTable("Party");
        builder.HasKey(party => new { party.PartnershipId, party.OrganisationId });
        builder.HasOne(party => party.Organisation).WithMany().HasForeignKey(party => party.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
