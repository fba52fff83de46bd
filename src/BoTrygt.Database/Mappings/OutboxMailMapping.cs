using BoTrygt.Database.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class OutboxMailMapping : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.HasKey(mail => mail.Sequence);
        builder.Property(mail => mail.To).HasMaxLength(OutboxMail.ToMaxLength);
        builder.Property(mail => mail.ReplyTo).HasMaxLength(OutboxMail.ReplyToMaxLength);
        builder.Property(mail => mail.Subject).HasMaxLength(OutboxMail.SubjectMaxLength);
        builder.Property(mail => mail.MessageId).HasMaxLength(OutboxMail.MessageIdMaxLength);
        builder.Property(mail => mail.LastError).HasMaxLength(OutboxMail.LastErrorMaxLength);
        builder.HasIndex(mail => mail.MessageId).IsUnique();
        builder.HasIndex(mail => mail.To);
        builder.HasIndex(mail => mail.CreatedAt);
        builder.HasIndex(mail => new { mail.SentAt, mail.RefusedAt, mail.NextAttemptAt });
    }
}
