using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class InitiativeMapping : IEntityTypeConfiguration<Initiative>
{
    public void Configure(EntityTypeBuilder<Initiative> builder)
    {
        builder.Property(initiative => initiative.Id).ValueGeneratedNever();
        builder.Property(initiative => initiative.Version).IsConcurrencyToken();
        builder.Property(initiative => initiative.Title).HasMaxLength(Initiative.TitleMaxLength);
        builder.Property(initiative => initiative.Why).HasMaxLength(Initiative.WhyMaxLength);
        builder.PrimitiveCollection(initiative => initiative.ThemeSlugs).HasMaxLength(Initiative.ThemesMaxLength);
        builder.Property(initiative => initiative.ExpectedReach).HasMaxLength(Initiative.ExpectedReachMaxLength);
        builder.Property(initiative => initiative.ExpectedOutcome).HasMaxLength(Initiative.ExpectedOutcomeMaxLength);
        builder.Property(initiative => initiative.Experience).HasMaxLength(Initiative.ExperienceMaxLength);
        builder.Property(initiative => initiative.PublicTitle).HasMaxLength(PublishedInitiative.TitleMaxLength);
        builder.Property(initiative => initiative.PublicText).HasMaxLength(PublishedInitiative.TextMaxLength);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(initiative => initiative.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Principle>().WithMany().HasForeignKey(initiative => initiative.PrincipleNumber).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(initiative => initiative.OwnerPost).WithMany().HasForeignKey(initiative => initiative.OwnerPostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(initiative => initiative.DeputyPost).WithMany().HasForeignKey(initiative => initiative.DeputyPostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(initiative => initiative.OwnerOrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(initiative => initiative.Milestones).WithOne().HasForeignKey(milestone => milestone.InitiativeId);
        builder.HasMany(initiative => initiative.Notes).WithOne().HasForeignKey(note => note.InitiativeId);
        builder.HasOne(initiative => initiative.Publication).WithOne().HasForeignKey<PublishedInitiative>(copy => copy.InitiativeId);
        builder.HasIndex(initiative => initiative.RepeatsId);
        builder.HasIndex(initiative => initiative.ActivityId);
        // What lists of plans count, without a look at the long texts.
        builder.HasIndex(initiative => new { initiative.PlanId, initiative.PrincipleNumber, initiative.Status, initiative.StartsOn, initiative.EndsOn, initiative.ChangedAt, initiative.ArchivedAt, initiative.InAmendment });
        builder.Ignore(initiative => initiative.Content);
        builder.Ignore(initiative => initiative.AgreedId);
        // An archived one is as good as not there, wherever one looks.
        builder.HasQueryFilter(QueryFilters.Archived, initiative => initiative.ArchivedAt == null);
        builder.HasQueryFilter(QueryFilters.Amendments, initiative => !initiative.InAmendment);
    }
}
