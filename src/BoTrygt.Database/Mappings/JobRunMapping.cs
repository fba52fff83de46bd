using BoTrygt.Database.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.HasKey(run => run.Name);
        builder.Property(run => run.Name).HasMaxLength(JobRun.NameMaxLength);
        builder.Property(run => run.Title).HasMaxLength(JobRun.TitleMaxLength);
        builder.Property(run => run.Rhythm).HasMaxLength(JobRun.RhythmMaxLength);
        builder.Property(run => run.Node).HasMaxLength(JobRun.NodeMaxLength);
        builder.Property(run => run.Failure).HasMaxLength(JobRun.FailureMaxLength);
    }
}
