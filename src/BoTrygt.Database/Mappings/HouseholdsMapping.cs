using BoTrygt.Domain.Places;
using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class HouseholdsMapping : IEntityTypeConfiguration<Households>
{
    public void Configure(EntityTypeBuilder<Households> builder)
    {
        builder.HasKey(households => new { households.MunicipalityCode, households.Year });
        builder.Property(households => households.MunicipalityCode).HasMaxLength(Municipality.CodeMaxLength);
        builder.HasOne<Municipality>().WithMany().HasForeignKey(households => households.MunicipalityCode);
    }
}
