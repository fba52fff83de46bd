using BoTrygt.Domain.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class MunicipalityMapping : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.HasKey(municipality => municipality.Code);
        builder.Property(municipality => municipality.Code).HasMaxLength(Municipality.CodeMaxLength);
        builder.Property(municipality => municipality.Name).HasMaxLength(Municipality.NameMaxLength);
        builder.Property(municipality => municipality.OfficialName).HasMaxLength(Municipality.NameMaxLength);
        builder.Property(municipality => municipality.Slug).HasMaxLength(Municipality.SlugMaxLength);
        builder.Property(municipality => municipality.ShortLabel).HasMaxLength(Municipality.ShortLabelMaxLength);
        builder.Property(municipality => municipality.PoliceDistrictCode).HasMaxLength(PoliceDistrict.CodeMaxLength);
        builder.HasIndex(municipality => municipality.Slug).IsUnique();
        builder.HasOne(municipality => municipality.PoliceDistrict).WithMany().HasForeignKey(municipality => municipality.PoliceDistrictCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(municipality => municipality.Regions).WithMany();
    }
}
