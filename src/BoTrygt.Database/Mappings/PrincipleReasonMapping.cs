using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PrincipleReasonMapping : IEntityTypeConfiguration<PrincipleReason>
{
    public void Configure(EntityTypeBuilder<PrincipleReason> builder)
    {
        builder.HasKey(reason => new { reason.PlanId, reason.PrincipleNumber });
        builder.Property(reason => reason.Text).HasMaxLength(PrincipleReason.TextMaxLength);
        builder.HasOne<Principle>().WithMany().HasForeignKey(reason => reason.PrincipleNumber).OnDelete(DeleteBehavior.Restrict);
    }
}
