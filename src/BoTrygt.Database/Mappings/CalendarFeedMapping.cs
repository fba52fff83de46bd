using BoTrygt.Domain.Access;
using BoTrygt.Domain.CalendarFeeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.Property(feed => feed.Id).ValueGeneratedNever();
        builder.Property(feed => feed.CodeHash).HasMaxLength(SecretCode.HashLength);
        builder.HasOne(feed => feed.Person).WithMany().HasForeignKey(feed => feed.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(feed => feed.Partnership).WithMany().HasForeignKey(feed => feed.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(feed => feed.CodeHash).IsUnique();
        // One of each for a person, also when a button is pressed twice.
        builder.HasIndex(feed => feed.PersonId).IsUnique().HasFilter("[PartnershipId] IS NULL");
        builder.HasIndex(feed => new { feed.PersonId, feed.PartnershipId }).IsUnique().HasFilter("[PartnershipId] IS NOT NULL");
    }
}
