using BoTrygt.Domain.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PostalCodeMapping : IEntityTypeConfiguration<PostalCode>
{
    public void Configure(EntityTypeBuilder<PostalCode> builder)
    {
        builder.HasKey(row => new { row.Code, row.MunicipalityCode });
        builder.Property(row => row.Code).HasMaxLength(PostalCode.CodeMaxLength);
        builder.Property(row => row.MunicipalityCode).HasMaxLength(Municipality.CodeMaxLength);
        builder.Property(row => row.Town).HasMaxLength(PostalCode.TownMaxLength);
        builder.HasOne<Municipality>().WithMany().HasForeignKey(row => row.MunicipalityCode);
    }
}
