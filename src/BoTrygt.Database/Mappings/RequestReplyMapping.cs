using BoTrygt.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class RequestReplyMapping : IEntityTypeConfiguration<RequestReply>
{
    public void Configure(EntityTypeBuilder<RequestReply> builder)
    {
        builder.Property(reply => reply.Id).ValueGeneratedNever();
        builder.Property(reply => reply.Text).HasMaxLength(RequestReply.TextMaxLength);
        builder.HasOne(reply => reply.Organisation).WithMany().HasForeignKey(reply => reply.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(reply => reply.Person).WithMany().HasForeignKey(reply => reply.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
