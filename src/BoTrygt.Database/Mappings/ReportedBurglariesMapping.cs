using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BoTrygt.Database.Mappings;

internal sealed class ReportedBurglariesMapping : IEntityTypeConfiguration<ReportedBurglaries>
{
    public void Configure(EntityTypeBuilder<ReportedBurglaries> builder)
    {
        builder.HasKey(figure => figure.Sequence);
        builder.Property(figure => figure.AreaCode).HasMaxLength(Area.CodeMaxLength);
        builder.HasIndex(figure => new { figure.AreaCode, figure.Year, figure.QuarterNumber, figure.FetchedOn }).IsUnique();
        builder.Ignore(figure => figure.Quarter);
    }
}
