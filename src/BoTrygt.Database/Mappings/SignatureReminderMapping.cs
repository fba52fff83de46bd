using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class SignatureReminderMapping : IEntityTypeConfiguration<SignatureReminder>
{
    public void Configure(EntityTypeBuilder<SignatureReminder> builder)
    {
        builder.HasKey(reminder => new { reminder.PlanVersionId, reminder.OrganisationId, reminder.Step });
        builder.HasOne<PlanVersion>().WithMany().HasForeignKey(reminder => reminder.PlanVersionId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(reminder => reminder.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
