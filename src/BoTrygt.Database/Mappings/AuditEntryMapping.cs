using BoTrygt.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasKey(entry => entry.Sequence);
        builder.Ignore(entry => entry.IsOfNoRow);
        builder.Property(entry => entry.Entity).HasMaxLength(AuditEntry.EntityMaxLength);
        builder.Property(entry => entry.RowId).HasMaxLength(AuditEntry.RowIdMaxLength);
        builder.Property(entry => entry.ActorPost).HasMaxLength(AuditEntry.ActorPostMaxLength);
        builder.Property(entry => entry.Fields).HasMaxLength(AuditEntry.FieldsMaxLength);
        builder.Property(entry => entry.Seal).HasMaxLength(AuditEntry.SealLength);
        builder.HasMany(entry => entry.Values).WithOne().HasForeignKey(value => value.AuditSequence);
        builder.HasIndex(entry => new { entry.PartnershipId, entry.Sequence });
        builder.HasIndex(entry => new { entry.Entity, entry.RowId });
        builder.HasIndex(entry => entry.At);
    }
}
