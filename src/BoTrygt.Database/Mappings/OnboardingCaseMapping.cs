using BoTrygt.Domain.Access;
using BoTrygt.Domain.Onboardings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class OnboardingCaseMapping : IEntityTypeConfiguration<OnboardingCase>
{
    public void Configure(EntityTypeBuilder<OnboardingCase> builder)
    {
        builder.Property(onboarding => onboarding.Id).ValueGeneratedNever();
        builder.Property(onboarding => onboarding.Version).IsConcurrencyToken();
        builder.HasOne(onboarding => onboarding.Partnership).WithMany().HasForeignKey(onboarding => onboarding.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(onboarding => onboarding.StartedBy).WithMany().HasForeignKey(onboarding => onboarding.StartedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(onboarding => onboarding.PageReadBy).WithMany().HasForeignKey(onboarding => onboarding.PageReadById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(onboarding => onboarding.CompletedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(onboarding => onboarding.PartnershipId).IsUnique();
    }
}
