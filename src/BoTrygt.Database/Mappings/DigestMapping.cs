using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class DigestMapping : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> builder)
    {
        builder.Property(digest => digest.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(digest => digest.PersonId).OnDelete(DeleteBehavior.Restrict);
        // Of two programs that write it, one does.
        builder.HasIndex(digest => new { digest.PersonId, digest.Day }).IsUnique();
    }
}
