using BoTrygt.Domain.Places;
using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Figures;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Citizens.Figures;

public sealed record CountryPage(BurglaryFigures Figures, IReadOnlyList<PlaceRow> Places)
{
    public int Year => Figures.Country.LatestFullYear!.Value;
    public IEnumerable<PlaceRow> ByName => Places.OrderBy(place => place.Municipality.Name, DanishOrder.Comparer);
}

/// <summary>A kommune in the table of all.</summary>
public sealed record PlaceRow(Municipality Municipality, int Count, int CountBefore, int Population)
{
    public Interval Interval => PoissonInterval.Of(Count);
    public double PerThousand => 1000.0 * Count / Population;
}

/// <param name="Municipality">Whose figures these are.</param>
/// <param name="Figures">The series and what it is held against.</param>
/// <param name="Households">The latest known number; null when there is none.</param>
public sealed record MunicipalityFiguresPage(Municipality Municipality, BurglaryFigures Figures, Households? Households)
{
    public PageHead Head => new(
        $"Indbrud i {Municipality.OfficialName}",
        Households is null ? null : $"Her er {Households.Count.InDanish()} husstande (Danmarks Statistik, FAM55N, 1. januar {Households.Year}).",
        [new("Tal", "/tal"), new(Municipality.Name)]);
}
