using BoTrygt.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.HasKey(notice => notice.Sequence);
        builder.Ignore(notice => notice.Answers);
        builder.Ignore(notice => notice.AnswersBy);
        builder.HasOne(notice => notice.Initiative).WithMany().HasForeignKey(notice => notice.InitiativeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(notice => notice.Person).WithMany().HasForeignKey(notice => notice.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(notice => notice.FollowUp).WithMany().HasForeignKey(notice => notice.FollowUpSequence).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(notice => notice.Request).WithMany().HasForeignKey(notice => notice.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(notice => notice.Digest).WithMany().HasForeignKey(notice => notice.DigestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(notice => new { notice.PersonId, notice.DigestId });
        builder.HasIndex(notice => new { notice.InitiativeId, notice.FollowUpSequence });
        // What waits for the next summary is found among the notices of all years.
        builder.HasIndex(notice => notice.PersonId).HasFilter("[DigestId] IS NULL AND [OvertakenAt] IS NULL");
        // That an initiative comes back is told once for each time it does.
        builder.HasIndex(notice => new { notice.InitiativeId, notice.PersonId, notice.RepeatYear }).IsUnique().HasFilter("[RepeatYear] IS NOT NULL");
    }
}
