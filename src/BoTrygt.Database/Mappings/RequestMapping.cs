using BoTrygt.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class RequestMapping : IEntityTypeConfiguration<Request>
{
    public void Configure(EntityTypeBuilder<Request> builder)
    {
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.Version).IsConcurrencyToken();
        builder.Property(request => request.Need).HasMaxLength(Request.NeedMaxLength);
        builder.HasOne(request => request.Initiative).WithMany().HasForeignKey(request => request.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(request => request.AskingOrganisation).WithMany().HasForeignKey(request => request.AskingOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(request => request.OwnerOrganisation).WithMany().HasForeignKey(request => request.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(request => request.AskedBy).WithMany().HasForeignKey(request => request.AskedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(request => request.Replies).WithOne().HasForeignKey(reply => reply.RequestId);
        builder.HasIndex(request => new { request.PartnershipId, request.State });
        builder.HasIndex(request => new { request.State, request.WantedBy });
    }
}
