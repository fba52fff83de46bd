using System.Text.Json;
using BoTrygt.Domain.Access;
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
        builder.Property(article => article.Version).IsConcurrencyToken();
        builder.Property(article => article.ThemeSlug).HasMaxLength(Theme.SlugMaxLength);
        builder.Property(article => article.Slug).HasMaxLength(Article.SlugMaxLength);
        builder.Property(article => article.Title).HasMaxLength(ArticleContent.TitleMaxLength);
        builder.Property(article => article.EndReason).HasMaxLength(Article.ReasonMaxLength);
        builder.HasOne<Theme>().WithMany().HasForeignKey(article => article.ThemeSlug).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(article => article.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(article => article.OwnerPost).WithMany().HasForeignKey(article => article.OwnerPostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithMany().HasForeignKey(article => article.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        // Of two people who write one of the same name, one gets the address.
        builder.HasIndex(article => new { article.ThemeSlug, article.Slug }).IsUnique().HasFilter("[PartnershipId] IS NULL");
        builder.HasIndex(article => new { article.PartnershipId, article.Kind, article.Slug }).IsUnique().HasFilter("[PartnershipId] IS NOT NULL");
    }
}

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.Property(revision => revision.Id).ValueGeneratedNever();
        builder.Ignore(revision => revision.Content);
        builder.HasOne<Article>().WithMany().HasForeignKey(revision => revision.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(revision => revision.Author).WithMany().HasForeignKey(revision => revision.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(revision => new { revision.ArticleId, revision.Number }).IsUnique();
    }
}

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    private const int UnfinishedMaxLength = 1500; // a day, two times and a place, each letter of which may be written as six

    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(draft => draft.Id).ValueGeneratedNever();
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.Property(draft => draft.Unfinished).HasMaxLength(UnfinishedMaxLength).HasConversion(typed => JsonSerializer.Serialize(typed, JsonSerializerOptions.Default), json => JsonSerializer.Deserialize<UnfinishedOccasion>(json, JsonSerializerOptions.Default));
        builder.Ignore(draft => draft.Content);
        builder.HasOne<Article>().WithMany().HasForeignKey(draft => draft.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(draft => draft.Person).WithMany().HasForeignKey(draft => draft.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(draft => new { draft.ArticleId, draft.PersonId }).IsUnique();
    }
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.Property(review => review.Id).ValueGeneratedNever();
        builder.Property(review => review.Question).HasMaxLength(Review.WordsMaxLength);
        builder.Property(review => review.Answer).HasMaxLength(Review.WordsMaxLength);
        builder.HasOne(review => review.Article).WithMany().HasForeignKey(review => review.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(review => review.Reviewer).WithMany().HasForeignKey(review => review.ReviewerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(review => review.AskedBy).WithMany().HasForeignKey(review => review.AskedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(review => review.DecidedBy).WithMany().HasForeignKey(review => review.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(review => new { review.ArticleId, review.AskedAt });
    }
}

internal sealed class BlockCommentMapping : IEntityTypeConfiguration<BlockComment>
{
    public void Configure(EntityTypeBuilder<BlockComment> builder)
    {
        builder.Property(comment => comment.Id).ValueGeneratedNever();
        builder.Property(comment => comment.Text).HasMaxLength(BlockComment.TextMaxLength);
        builder.HasOne<Article>().WithMany().HasForeignKey(comment => comment.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(comment => comment.Author).WithMany().HasForeignKey(comment => comment.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(comment => new { comment.ArticleId, comment.WrittenAt });
    }
}

internal sealed class WatchedWordMapping : IEntityTypeConfiguration<WatchedWord>
{
    public void Configure(EntityTypeBuilder<WatchedWord> builder)
    {
        builder.Property(word => word.Id).ValueGeneratedNever();
        builder.Property(word => word.Version).IsConcurrencyToken();
        builder.Property(word => word.Word).HasMaxLength(WatchedWord.WordMaxLength);
        builder.Property(word => word.Instead).HasMaxLength(WatchedWord.InsteadMaxLength);
        builder.HasIndex(word => word.Word).IsUnique();
    }
}

internal sealed class PreviewLinkMapping : IEntityTypeConfiguration<PreviewLink>
{
    public void Configure(EntityTypeBuilder<PreviewLink> builder)
    {
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.CodeHash).HasMaxLength(SecretCode.HashLength);
        builder.HasOne(link => link.Article).WithMany().HasForeignKey(link => link.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(link => link.MadeBy).WithMany().HasForeignKey(link => link.MadeById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => link.CodeHash).IsUnique();
        builder.HasIndex(link => link.ArticleId);
    }
}

internal sealed class LinkCheckMapping : IEntityTypeConfiguration<LinkCheck>
{
    public void Configure(EntityTypeBuilder<LinkCheck> builder)
    {
        builder.Property(check => check.Id).ValueGeneratedNever();
        builder.Property(check => check.Address).HasMaxLength(BlockContent.LinkMaxLength);
        builder.HasIndex(check => check.Address).IsUnique();
    }
}
