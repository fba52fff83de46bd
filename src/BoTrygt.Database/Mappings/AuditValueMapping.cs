using BoTrygt.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class AuditValueMapping : IEntityTypeConfiguration<AuditValue>
{
    public void Configure(EntityTypeBuilder<AuditValue> builder)
    {
        builder.HasKey(value => new { value.AuditSequence, value.Field });
        builder.Property(value => value.Field).HasMaxLength(AuditValue.FieldMaxLength);
        builder.Property(value => value.Before).HasMaxLength(AuditValue.ValueMaxLength);
        builder.Property(value => value.After).HasMaxLength(AuditValue.ValueMaxLength);
    }
}
