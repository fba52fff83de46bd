using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PublishedInitiativeMapping : IEntityTypeConfiguration<PublishedInitiative>
{
    public void Configure(EntityTypeBuilder<PublishedInitiative> builder)
    {
        builder.HasKey(initiative => initiative.InitiativeId);
        builder.Property(initiative => initiative.Title).HasMaxLength(PublishedInitiative.TitleMaxLength);
        builder.Property(initiative => initiative.Text).HasMaxLength(PublishedInitiative.TextMaxLength);
        builder.Property(initiative => initiative.ThemeSlug).HasMaxLength(Theme.SlugMaxLength);
        builder.HasIndex(initiative => initiative.PartnershipId);
        builder.HasOne<Theme>().WithMany().HasForeignKey(initiative => initiative.ThemeSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Principle>().WithMany().HasForeignKey(initiative => initiative.PrincipleNumber).OnDelete(DeleteBehavior.Restrict);
    }
}
