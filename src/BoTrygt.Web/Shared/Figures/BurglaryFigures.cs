using BoTrygt.Domain.Statistics;

namespace BoTrygt.Web.Shared.Figures;

/// <summary>The figures of one area as every page shows them: the series, the latest four quarters, and what they are held against.</summary>
/// <param name="AreaName">In a sentence after "i": <c>Solrød Kommune</c>, <c>hele landet</c>.</param>
/// <param name="Series">The area's own series.</param>
/// <param name="Country">The whole country's; the same object when the area is the country.</param>
/// <param name="Populations">Inhabitants on 1 January by year, of the area and of the country.</param>
/// <param name="Compared">How many kommuner are compared with one another: some of them stand out by chance alone.</param>
/// <param name="Dispersion">How much more the kommuner's counts vary than independent cases; see <see cref="Domain.Statistics.Dispersion"/>.</param>
public sealed record BurglaryFigures(
    string AreaName,
    BurglarySeries Series,
    BurglarySeries Country,
    IReadOnlyDictionary<int, (int Area, int Country)> Populations,
    int Compared,
    double Dispersion)
{
    private const double ShareByChance = 0.05;

    public bool IsCountry => ReferenceEquals(Series, Country);
    public RollingYear Latest => Series.FourQuartersTo(End)!.Value;
    public RollingYear YearBefore => Series.FourQuartersTo(End.Plus(-4))!.Value;
    public RollingYear CountryLatest => Country.FourQuartersTo(End)!.Value;
    public RollingYear CountryBefore => Country.FourQuartersTo(End.Plus(-4))!.Value;

    /// <summary>How many of the compared kommuner stand out although nothing happened (95 % intervals).</summary>
    public int StandOutByChance => (int)Math.Round(Compared * ShareByChance);

    /// <summary>Latest four quarters against the four before them; null when one of them holds no case.</summary>
    public RateRatio? Change => RateRatio.Of(YearBefore.Count, Latest.Count, Dispersion);

    /// <summary>The same, held against the change in the whole country.</summary>
    public RateRatio? ChangeAgainstCountry => RateRatio.Of(YearBefore.Count, Latest.Count, CountryBefore.Count, CountryLatest.Count, Dispersion);

    /// <summary>The latest four quarters in words: the year when they are one, else from quarter to quarter.</summary>
    public string LatestPeriod => Period(Latest.End);

    public string PeriodBefore => Period(YearBefore.End);

    /// <summary>Full calendar years, latest first.</summary>
    public IReadOnlyList<YearRow> Years =>
        Series.LatestFullYear is not { } latest
            ? []
            : [.. Enumerable.Range(0, latest - Series.First.Year + 1).Select(back => Row(latest - back)).OfType<YearRow>()];

    /// <summary>Reported burglaries per 1,000 inhabitants in the latest full year.</summary>
    public double? LatestRate => Series.LatestFullYear is { } year ? Rate(Series.Year(year), Populations.GetValueOrDefault(year).Area) : null;

    public double? CountryRate => Series.LatestFullYear is { } year ? Rate(Country.Year(year), Populations.GetValueOrDefault(year).Country) : null;

    /// <summary>The latest quarter that both series know.</summary>
    private Quarter End => Series.Last.Since(Country.Last) < 0 ? Series.Last : Country.Last;

    private static string Period(Quarter end) =>
        end.Number == 4 ? $"{end.Year}" : $"{Text.DanishDates.InDanish(end.Plus(-3))} til {Text.DanishDates.InDanish(end)}";

    private YearRow? Row(int year) =>
        Series.Year(year) is { } count ? new(year, count, Rate(count, Populations.GetValueOrDefault(year).Area)) : null;

    private static double? Rate(int? count, int population) => count is null || population == 0 ? null : 1000.0 * count / population;
}
