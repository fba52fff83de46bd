using BoTrygt.Database.Seed;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class AppliedSeedMapping : IEntityTypeConfiguration<AppliedSeed>
{
    public void Configure(EntityTypeBuilder<AppliedSeed> builder)
    {
        builder.HasKey(seed => seed.Name);
        builder.Property(seed => seed.Name).HasMaxLength(AppliedSeed.NameMaxLength);
        builder.Property(seed => seed.ContentHash).HasMaxLength(AppliedSeed.ContentHashLength);
    }
}
