using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class UpdateLinkMapping : IEntityTypeConfiguration<UpdateLink>
{
    public void Configure(EntityTypeBuilder<UpdateLink> builder)
    {
        builder.Property(link => link.Id).ValueGeneratedNever();
        builder.Property(link => link.CodeHash).HasMaxLength(SecretCode.HashLength);
        builder.HasOne(link => link.Person).WithMany().HasForeignKey(link => link.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(link => link.Items).WithOne().HasForeignKey(item => item.LinkId);
        builder.HasIndex(link => link.CodeHash).IsUnique();
        builder.HasIndex(link => link.ExpiresAt);
    }
}
