using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(member => member.PartnershipId);
        builder.HasOne(member => member.Post).WithMany().HasForeignKey(member => member.PostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(member => new { member.PartnershipId, member.PostId, member.Group }).IsUnique();
    }
}
