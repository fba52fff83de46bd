using BoTrygt.Domain.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class RubricMapping : IEntityTypeConfiguration<Rubric>
{
    public void Configure(EntityTypeBuilder<Rubric> builder)
    {
        builder.Property(rubric => rubric.Id).ValueGeneratedNever();
        builder.Property(rubric => rubric.Version).IsConcurrencyToken();
        builder.Property(rubric => rubric.Change).HasMaxLength(Rubric.ChangeMaxLength);
        builder.HasOne(rubric => rubric.PublishedBy).WithMany().HasForeignKey(rubric => rubric.PublishedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(rubric => rubric.Statements).WithOne().HasForeignKey(statement => statement.RubricId);
        // Of two people who begin the next version, one does.
        builder.HasIndex(rubric => rubric.Number).IsUnique();
    }
}

internal sealed class RubricStatementMapping : IEntityTypeConfiguration<RubricStatement>
{
    public void Configure(EntityTypeBuilder<RubricStatement> builder)
    {
        builder.Property(statement => statement.Id).ValueGeneratedNever();
        builder.Property(statement => statement.Key).HasMaxLength(RubricStatement.KeyMaxLength);
        builder.Property(statement => statement.Title).HasMaxLength(RubricStatement.TitleMaxLength);
        foreach (var level in new[] { nameof(RubricStatement.Level1), nameof(RubricStatement.Level2), nameof(RubricStatement.Level3), nameof(RubricStatement.Level4) })
        {
            builder.Property(level).HasMaxLength(RubricStatement.LevelMaxLength);
        }

        foreach (var step in new[] { nameof(RubricStatement.Step2), nameof(RubricStatement.Step3), nameof(RubricStatement.Step4) })
        {
            builder.Property(step).HasMaxLength(RubricStatement.StepMaxLength);
        }

        builder.HasIndex(statement => new { statement.RubricId, statement.Key }).IsUnique();
    }
}
