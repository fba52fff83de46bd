using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PublishedArticleMapping : IEntityTypeConfiguration<PublishedArticle>
{
    public void Configure(EntityTypeBuilder<PublishedArticle> builder)
    {
        builder.HasKey(article => article.ArticleId);
        builder.Property(article => article.ThemeSlug).HasMaxLength(Theme.SlugMaxLength);
        builder.Property(article => article.Slug).HasMaxLength(Article.SlugMaxLength);
        builder.Property(article => article.Title).HasMaxLength(Article.TitleMaxLength);
        builder.Property(article => article.Summary).HasMaxLength(Article.SummaryMaxLength);
        builder.Property(article => article.OneThing).HasMaxLength(Article.OneThingMaxLength);
        builder.HasIndex(article => new { article.ThemeSlug, article.Slug }).IsUnique();
        builder.HasOne<Theme>().WithMany().HasForeignKey(article => article.ThemeSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithOne().HasForeignKey<PublishedArticle>(article => article.ArticleId);
    }
}
