using BoTrygt.Domain.Partnerships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class TargetMapping : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.Property(target => target.Id).ValueGeneratedNever();
        builder.Property(target => target.Text).HasMaxLength(Target.TextMaxLength);
        builder.Property(target => target.Source).HasMaxLength(Target.SourceMaxLength);
        builder.Property(target => target.BaselineSource).HasMaxLength(Target.SourceMaxLength);
        builder.Property(target => target.DeadlineSource).HasMaxLength(Target.SourceMaxLength);
    }
}
