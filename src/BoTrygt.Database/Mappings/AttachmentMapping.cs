using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(attachment => attachment.Id).ValueGeneratedNever();
        builder.Property(attachment => attachment.Name).HasMaxLength(Attachment.NameMaxLength);
        builder.Property(attachment => attachment.Hash).HasMaxLength(Attachment.HashLength);
        builder.Property(attachment => attachment.StoredAs).HasMaxLength(Attachment.StoredAsMaxLength);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(attachment => attachment.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Initiative>().WithMany().HasForeignKey(attachment => attachment.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Plan>().WithMany().HasForeignKey(attachment => attachment.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Meeting>().WithMany().HasForeignKey(attachment => attachment.MeetingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Declaration>().WithMany().HasForeignKey(attachment => attachment.DeclarationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(attachment => attachment.AddedBy).WithMany().HasForeignKey(attachment => attachment.AddedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(attachment => attachment.Organisation).WithMany().HasForeignKey(attachment => attachment.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(attachment => attachment.StoredAs).IsUnique();
        // The same file once, also when the button is pressed twice.
        builder.HasIndex(attachment => new { attachment.InitiativeId, attachment.Hash }).IsUnique().HasFilter("[InitiativeId] IS NOT NULL");
        builder.HasIndex(attachment => new { attachment.PlanId, attachment.Hash }).IsUnique().HasFilter("[PlanId] IS NOT NULL");
        builder.HasIndex(attachment => new { attachment.MeetingId, attachment.Hash }).IsUnique().HasFilter("[MeetingId] IS NOT NULL");
        builder.HasIndex(attachment => new { attachment.DeclarationId, attachment.Hash }).IsUnique().HasFilter("[DeclarationId] IS NOT NULL");
    }
}
