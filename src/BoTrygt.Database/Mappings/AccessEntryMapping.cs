using BoTrygt.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class AccessEntryMapping : IEntityTypeConfiguration<AccessEntry>
{
    public void Configure(EntityTypeBuilder<AccessEntry> builder)
    {
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Criterion).HasMaxLength(AccessEntry.CriterionMaxLength);
        builder.Property(entry => entry.Purpose).HasMaxLength(AccessEntry.PurposeMaxLength);
        builder.HasIndex(entry => entry.SubjectId);
        builder.HasIndex(entry => entry.PersonId);
        builder.HasIndex(entry => entry.At);
    }
}
