using BoTrygt.Domain.Statistics;

namespace BoTrygt.Web.Shared.Figures;

/// <summary>A calendar year in a table of figures.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">Reported burglaries.</param>
/// <param name="PerThousand">Per 1,000 inhabitants on 1 January; null for years whose population is not known here.</param>
public sealed record YearRow(int Year, int Count, double? PerThousand)
{
    public Interval Interval => PoissonInterval.Of(Count);
}
