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
        builder.HasMany(plan => plan.Reasons).WithOne().HasForeignKey(reason => reason.PlanId);
        builder.HasMany(plan => plan.Versions).WithOne().HasForeignKey(version => version.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(plan => plan.Publication).WithOne().HasForeignKey<PublishedPlan>(copy => copy.PlanId);
        builder.HasOne(plan => plan.Amends).WithMany().HasForeignKey(plan => plan.AmendsId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(plan => plan.Proposal);
        builder.HasIndex(plan => new { plan.PartnershipId, plan.StartsOn }).IsUnique().HasFilter("[AmendsId] IS NULL");
        // One amendment at a time, whoever begins it.
        builder.HasIndex(plan => plan.AmendsId).IsUnique().HasFilter("[AmendsId] IS NOT NULL");
        // What is written beside a running plan is none of its plans yet.
        builder.HasQueryFilter(QueryFilters.Amendments, plan => plan.AmendsId == null);
    }
}
