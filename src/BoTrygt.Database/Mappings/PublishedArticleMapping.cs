using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.Property(publication => publication.Id).ValueGeneratedNever();
        builder.Property(publication => publication.UrgentReason).HasMaxLength(Publication.ReasonMaxLength);
        builder.ComplexProperty(publication => publication.Change, change => change.Property(one => one.Text).HasMaxLength(Publication.NoteMaxLength));
        builder.HasOne<Article>().WithMany().HasForeignKey(publication => publication.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(publication => publication.DecidedBy).WithMany().HasForeignKey(publication => publication.DecidedById).OnDelete(DeleteBehavior.Restrict);
        // One at a time waits, whoever sets it.
        builder.HasIndex(publication => publication.ArticleId).IsUnique().HasFilter($"[State] = '{nameof(PublicationState.Planned)}'");
        builder.HasIndex(publication => new { publication.State, publication.DueAt });
    }
}

internal sealed class PublishedArticleMapping : IEntityTypeConfiguration<PublishedArticle>
{
    public void Configure(EntityTypeBuilder<PublishedArticle> builder)
    {
        builder.HasKey(article => article.ArticleId);
        builder.Property(article => article.ThemeSlug).HasMaxLength(Theme.SlugMaxLength);
        builder.Property(article => article.Slug).HasMaxLength(Article.SlugMaxLength);
        builder.Property(article => article.Title).HasMaxLength(ArticleContent.TitleMaxLength);
        builder.Property(article => article.Summary).HasMaxLength(ArticleContent.SummaryMaxLength);
        builder.Property(article => article.OneThing).HasMaxLength(ArticleContent.OneThingMaxLength);
        builder.Property(article => article.EndReason).HasMaxLength(Article.ReasonMaxLength);
        builder.Property(article => article.MovedTo).HasMaxLength(PublishedArticle.MovedToMaxLength);
        builder.Ignore(article => article.Content);
        builder.HasIndex(article => new { article.ThemeSlug, article.Slug });
        builder.HasIndex(article => new { article.PartnershipId, article.Kind, article.Slug });
        builder.HasOne<Theme>().WithMany().HasForeignKey(article => article.ThemeSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(article => article.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithOne().HasForeignKey<PublishedArticle>(article => article.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.Changes).WithOne().HasForeignKey(change => change.ArticleId);
    }
}

internal sealed class PublishedChangeMapping : IEntityTypeConfiguration<PublishedChange>
{
    public void Configure(EntityTypeBuilder<PublishedChange> builder)
    {
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.Property(change => change.Text).HasMaxLength(Publication.NoteMaxLength);
    }
}

internal sealed class AdoptionMapping : IEntityTypeConfiguration<Adoption>
{
    public void Configure(EntityTypeBuilder<Adoption> builder)
    {
        builder.Property(adoption => adoption.Id).ValueGeneratedNever();
        builder.Property(adoption => adoption.Version).IsConcurrencyToken();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(adoption => adoption.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(adoption => adoption.Article).WithMany().HasForeignKey(adoption => adoption.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(adoption => adoption.EditedBy).WithMany().HasForeignKey(adoption => adoption.EditedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(adoption => new { adoption.PartnershipId, adoption.ArticleId }).IsUnique();
    }
}

internal sealed class PublishedAdaptationMapping : IEntityTypeConfiguration<PublishedAdaptation>
{
    public void Configure(EntityTypeBuilder<PublishedAdaptation> builder)
    {
        builder.HasKey(adaptation => new { adaptation.PartnershipId, adaptation.ArticleId });
        builder.Property(adaptation => adaptation.Title).HasMaxLength(ArticleContent.TitleMaxLength);
        builder.Property(adaptation => adaptation.Summary).HasMaxLength(ArticleContent.SummaryMaxLength);
        builder.Ignore(adaptation => adaptation.Content);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(adaptation => adaptation.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PublishedArticle>().WithMany().HasForeignKey(adaptation => adaptation.ArticleId).OnDelete(DeleteBehavior.Restrict);
    }
}
