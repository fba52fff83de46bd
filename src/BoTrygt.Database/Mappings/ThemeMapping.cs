using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class ThemeMapping : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.HasKey(theme => theme.Slug);
        builder.Property(theme => theme.Slug).HasMaxLength(Theme.SlugMaxLength);
        builder.Property(theme => theme.Name).HasMaxLength(Theme.NameMaxLength);
        builder.Property(theme => theme.Lead).HasMaxLength(Theme.LeadMaxLength);
        builder.Property(theme => theme.Description).HasMaxLength(Theme.DescriptionMaxLength);
    }
}
