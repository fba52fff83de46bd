using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(article => article.Id).ValueGeneratedNever();
        builder.Property(article => article.ThemeSlug).HasMaxLength(Theme.SlugMaxLength);
        builder.Property(article => article.Slug).HasMaxLength(Article.SlugMaxLength);
        builder.Property(article => article.Title).HasMaxLength(Article.TitleMaxLength);
        builder.Property(article => article.Summary).HasMaxLength(Article.SummaryMaxLength);
        builder.Property(article => article.OneThing).HasMaxLength(Article.OneThingMaxLength);
        builder.HasIndex(article => new { article.ThemeSlug, article.Slug }).IsUnique();
        builder.HasOne<Theme>().WithMany().HasForeignKey(article => article.ThemeSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.Blocks).WithOne().HasForeignKey(block => block.ArticleId);
    }
}
