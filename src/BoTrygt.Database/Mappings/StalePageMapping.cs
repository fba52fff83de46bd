using BoTrygt.Database.Caching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class StalePageMapping : IEntityTypeConfiguration<StalePage>
{
    public void Configure(EntityTypeBuilder<StalePage> builder)
    {
        builder.HasKey(page => page.Sequence);
        builder.Property(page => page.Path).HasMaxLength(StalePage.PathMaxLength);
        builder.HasIndex(page => page.At);
    }
}
