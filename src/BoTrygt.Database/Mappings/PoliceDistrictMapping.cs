using BoTrygt.Domain.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PoliceDistrictMapping : IEntityTypeConfiguration<PoliceDistrict>
{
    public void Configure(EntityTypeBuilder<PoliceDistrict> builder)
    {
        builder.HasKey(district => district.Code);
        builder.Property(district => district.Code).HasMaxLength(PoliceDistrict.CodeMaxLength);
        builder.Property(district => district.Name).HasMaxLength(PoliceDistrict.NameMaxLength);
    }
}
