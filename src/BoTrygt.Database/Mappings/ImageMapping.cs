using BoTrygt.Domain.Guidance;
using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class ImageMapping : IEntityTypeConfiguration<Image>
{
    public void Configure(EntityTypeBuilder<Image> builder)
    {
        builder.Property(image => image.Id).ValueGeneratedNever();
        builder.Property(image => image.Version).IsConcurrencyToken();
        builder.Property(image => image.Alt).HasMaxLength(Image.AltMaxLength);
        builder.Property(image => image.Credit).HasMaxLength(Image.CreditMaxLength);
        builder.Property(image => image.Name).HasMaxLength(Image.NameMaxLength);
        builder.Property(image => image.Hash).HasMaxLength(Image.HashLength);
        builder.Ignore(image => image.Drawn);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(image => image.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(image => image.AddedBy).WithMany().HasForeignKey(image => image.AddedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(image => image.Files).WithOne().HasForeignKey(file => file.ImageId).OnDelete(DeleteBehavior.Cascade);
        // Of two people who add the same picture, one does.
        builder.HasIndex(image => image.Hash).IsUnique().HasFilter("[PartnershipId] IS NULL");
        builder.HasIndex(image => new { image.PartnershipId, image.Hash }).IsUnique().HasFilter("[PartnershipId] IS NOT NULL");
    }
}

internal sealed class ImageFileMapping : IEntityTypeConfiguration<ImageFile>
{
    public void Configure(EntityTypeBuilder<ImageFile> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(ImageFile.NameMaxLength);
        builder.Property(file => file.StoredAs).HasMaxLength(ImageFile.StoredAsMaxLength);
        builder.HasIndex(file => new { file.ImageId, file.Name }).IsUnique();
        builder.HasIndex(file => file.StoredAs).IsUnique();
    }
}

internal sealed class ImageUseMapping : IEntityTypeConfiguration<ImageUse>
{
    public void Configure(EntityTypeBuilder<ImageUse> builder)
    {
        builder.HasKey(use => use.Sequence);
        builder.HasOne<Image>().WithMany().HasForeignKey(use => use.ImageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(use => use.Article).WithMany().HasForeignKey(use => use.ArticleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(use => use.PartnershipId).OnDelete(DeleteBehavior.Restrict);
    }
}
