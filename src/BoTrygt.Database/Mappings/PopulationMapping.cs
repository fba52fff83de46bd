using BoTrygt.Domain.Places;
using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PopulationMapping : IEntityTypeConfiguration<Population>
{
    public void Configure(EntityTypeBuilder<Population> builder)
    {
        builder.HasKey(population => new { population.MunicipalityCode, population.Year });
        builder.Property(population => population.MunicipalityCode).HasMaxLength(Municipality.CodeMaxLength);
        builder.HasOne<Municipality>().WithMany().HasForeignKey(population => population.MunicipalityCode);
    }
}
