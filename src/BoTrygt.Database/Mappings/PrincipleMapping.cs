using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PrincipleMapping : IEntityTypeConfiguration<Principle>
{
    public void Configure(EntityTypeBuilder<Principle> builder)
    {
        builder.HasKey(principle => principle.Number);
        builder.Property(principle => principle.Number).ValueGeneratedNever();
        builder.Property(principle => principle.Name).HasMaxLength(Principle.NameMaxLength);
        builder.Property(principle => principle.Text).HasMaxLength(Principle.TextMaxLength);
    }
}
