using BoTrygt.Domain.Guidance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class BlockMapping : IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Block> builder)
    {
        builder.Property(block => block.Id).ValueGeneratedNever();
        builder.Property(block => block.Heading).HasMaxLength(Block.HeadingMaxLength);
        builder.Property(block => block.Text).HasMaxLength(Block.TextMaxLength);
    }
}
