using BoTrygt.Domain.Access;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class ActivityMapping : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(activity => activity.Id).ValueGeneratedNever();
        builder.Property(activity => activity.Version).IsConcurrencyToken();
        builder.Property(activity => activity.Slug).HasMaxLength(Activity.SlugMaxLength);
        builder.Property(activity => activity.Title).HasMaxLength(Activity.TitleMaxLength);
        builder.Property(activity => activity.Summary).HasMaxLength(Activity.SummaryMaxLength);
        builder.PrimitiveCollection(activity => activity.ThemeSlugs).HasMaxLength(Activity.ThemesMaxLength);
        builder.Property(activity => activity.Planning).HasMaxLength(Activity.PlanningMaxLength);
        builder.Property(activity => activity.Duration).HasMaxLength(Activity.DurationMaxLength);
        builder.Property(activity => activity.Planners).HasMaxLength(Activity.PeopleMaxLength);
        builder.Property(activity => activity.Participants).HasMaxLength(Activity.PeopleMaxLength);
        builder.Property(activity => activity.Steps).HasMaxLength(Activity.TextMaxLength);
        builder.Property(activity => activity.Materials).HasMaxLength(Activity.TextMaxLength);
        builder.Property(activity => activity.Cautions).HasMaxLength(Activity.TextMaxLength);
        builder.Property(activity => activity.Evidence).HasMaxLength(Activity.EvidenceMaxLength);
        builder.Property(activity => activity.Sources).HasMaxLength(Activity.SourcesMaxLength);
        builder.HasOne<Principle>().WithMany().HasForeignKey(activity => activity.PrincipleNumber).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(activity => activity.Content);
        builder.Ignore(activity => activity.SourceList);
        // Of two people who write one of the same name, one gets the address.
        builder.HasIndex(activity => activity.Slug).IsUnique();
    }
}

internal sealed class ActivityExperienceMapping : IEntityTypeConfiguration<ActivityExperience>
{
    public void Configure(EntityTypeBuilder<ActivityExperience> builder)
    {
        builder.Property(experience => experience.Id).ValueGeneratedNever();
        builder.Property(experience => experience.Version).IsConcurrencyToken();
        builder.Property(experience => experience.Done).HasMaxLength(ActivityExperience.DoneMaxLength);
        builder.Property(experience => experience.Reach).HasMaxLength(ActivityExperience.ReachMaxLength);
        builder.Property(experience => experience.Worked).HasMaxLength(ActivityExperience.ResultMaxLength);
        builder.Property(experience => experience.DidNot).HasMaxLength(ActivityExperience.ResultMaxLength);
        builder.HasOne<Activity>().WithMany().HasForeignKey(experience => experience.ActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Partnership>().WithMany().HasForeignKey(experience => experience.PartnershipId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Initiative>().WithMany().HasForeignKey(experience => experience.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(experience => experience.Organisation).WithMany().HasForeignKey(experience => experience.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(experience => experience.Author).WithMany().HasForeignKey(experience => experience.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(experience => experience.Content);
        builder.HasIndex(experience => new { experience.ActivityId, experience.WrittenAt });
    }
}
