using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.Property(organisation => organisation.Id).ValueGeneratedNever();
        builder.Property(organisation => organisation.Version).IsConcurrencyToken();
        builder.Property(organisation => organisation.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(organisation => organisation.MunicipalityCode).HasMaxLength(Municipality.CodeMaxLength);
        builder.Property(organisation => organisation.PoliceDistrictCode).HasMaxLength(PoliceDistrict.CodeMaxLength);
        builder.HasOne<Municipality>().WithOne().HasForeignKey<Organisation>(organisation => organisation.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PoliceDistrict>().WithOne().HasForeignKey<Organisation>(organisation => organisation.PoliceDistrictCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(organisation => organisation.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(organisation => new { organisation.PartnershipId, organisation.Name }).IsUnique();
    }
}
