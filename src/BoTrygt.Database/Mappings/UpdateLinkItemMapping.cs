using BoTrygt.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class UpdateLinkItemMapping : IEntityTypeConfiguration<UpdateLinkItem>
{
    public void Configure(EntityTypeBuilder<UpdateLinkItem> builder)
    {
        builder.HasKey(item => new { item.LinkId, item.FollowUpSequence });
        builder.HasOne(item => item.FollowUp).WithMany().HasForeignKey(item => item.FollowUpSequence).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(item => item.Post).WithMany().HasForeignKey(item => item.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}
