using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class PublishedPlanMapping : IEntityTypeConfiguration<PublishedPlan>
{
    public void Configure(EntityTypeBuilder<PublishedPlan> builder)
    {
        builder.HasKey(plan => plan.PlanId);
        builder.HasIndex(plan => plan.PartnershipId);
    }
}
