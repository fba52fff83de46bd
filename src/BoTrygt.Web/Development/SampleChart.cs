using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Charts;

namespace BoTrygt.Web.Development;

/// <summary>An invented series for the page of components.</summary>
internal static class SampleChart
{
    private const int FirstYear = 2015;
    private static readonly int[] Years = [171, 158, 149, 163, 128, 79, 92, 95, 88, 81, 74];

    public static LineChartPicture Picture { get; } =
        new(new LineChart(new BurglarySeries(Years.SelectMany(Quarters)), limit: 74), "Fra 171 indbrud i 2015 til 74 i 2025. Målet er under 74.", "under 74");

    private static IEnumerable<ReportedBurglaries> Quarters(int count, int index) =>
        Enumerable.Range(1, 4).Select(quarter => new ReportedBurglaries
        {
            AreaCode = "999",
            Year = FirstYear + index,
            QuarterNumber = quarter,
            Count = count / 4 + (quarter <= count % 4 ? 1 : 0),
            FetchedOn = new DateOnly(2026, 1, 1),
        });
}
