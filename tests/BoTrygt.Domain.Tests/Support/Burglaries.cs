using BoTrygt.Domain.Statistics;

namespace BoTrygt.Domain.Tests.Support;

internal static class Burglaries
{
    public static readonly DateOnly Fetched = new(2026, 11, 23);

    /// <summary>One area's rows from the first quarter on, one for each count.</summary>
    public static IEnumerable<ReportedBurglaries> From(Quarter first, params int[] counts) =>
        counts.Select((count, index) => Row(first.Plus(index), count));

    /// <summary>A series of full years, a year's cases all in its first quarter.</summary>
    public static BurglarySeries Years(int first, params int[] counts) =>
        new(From(new(first, 1), [.. counts.SelectMany(count => new[] { count, 0, 0, 0 })]));

    public static ReportedBurglaries Row(Quarter quarter, int count, string area = "269", DateOnly? fetchedOn = null) => new()
    {
        AreaCode = area,
        Year = quarter.Year,
        QuarterNumber = quarter.Number,
        Count = count,
        FetchedOn = fetchedOn ?? Fetched,
    };
}
