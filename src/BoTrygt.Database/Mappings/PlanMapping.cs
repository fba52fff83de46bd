using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Property(plan => plan.Version).IsConcurrencyToken();
        builder.HasOne<Partnership>().WithMany().HasForeignKey(plan => plan.PartnershipId);
        builder.HasMany(plan => plan.Initiatives).WithOne().HasForeignKey(initiative => initiative.PlanId);
        builder.HasIndex(plan => new { plan.PartnershipId, plan.StartsOn }).IsUnique();
    }
}
