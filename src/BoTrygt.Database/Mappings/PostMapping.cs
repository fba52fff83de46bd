using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.Property(post => post.Id).ValueGeneratedNever();
        builder.Property(post => post.Version).IsConcurrencyToken();
        builder.Property(post => post.Title).HasMaxLength(Post.TitleMaxLength);
        builder.Property(post => post.Mailbox).HasMaxLength(Post.MailboxMaxLength);
        builder.HasOne(post => post.Organisation).WithMany(organisation => organisation.Posts).HasForeignKey(post => post.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(post => post.Holder).WithMany().HasForeignKey(post => post.HolderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(post => post.NextHolder).WithMany().HasForeignKey(post => post.NextHolderId).OnDelete(DeleteBehavior.Restrict);
    }
}
