using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PartnershipMapping : IEntityTypeConfiguration<Partnership>
{
    public void Configure(EntityTypeBuilder<Partnership> builder)
    {
        builder.Property(partnership => partnership.Id).ValueGeneratedNever();
        builder.Property(partnership => partnership.Version).IsConcurrencyToken();
        builder.Property(partnership => partnership.Name).HasMaxLength(Partnership.NameMaxLength);
        builder.Property(partnership => partnership.MunicipalityCode).HasMaxLength(Municipality.CodeMaxLength);
        builder.HasOne(partnership => partnership.Municipality).WithMany().HasForeignKey(partnership => partnership.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        // One that has lapsed makes room for a new one. Both providers read square brackets.
        builder.HasIndex(partnership => partnership.MunicipalityCode).IsUnique().HasFilter("[EndedOn] IS NULL");
        builder.HasMany(partnership => partnership.Parties).WithOne().HasForeignKey(party => party.PartnershipId);
        builder.HasMany(partnership => partnership.Declarations).WithOne().HasForeignKey(declaration => declaration.PartnershipId);
        builder.HasMany(partnership => partnership.Targets).WithOne().HasForeignKey(target => target.PartnershipId);
    }
}
