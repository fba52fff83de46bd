namespace BoTrygt.Domain.Statistics;

/// <summary>Reported burglaries of one area, quarter by quarter without gaps.</summary>
public sealed class BurglarySeries
{
    private readonly int[] _counts;

    /// <param name="figures">Rows of one area; of several rows for a quarter the one fetched last counts.</param>
    /// <exception cref="ArgumentException">There is no row, a quarter is missing, or rows of several areas are mixed.</exception>
    public BurglarySeries(IEnumerable<ReportedBurglaries> figures)
    {
        var rows = figures
            .GroupBy(figure => (figure.AreaCode, figure.Quarter))
            .Select(revisions => revisions.OrderBy(row => row.FetchedOn).ThenBy(row => row.Sequence).Last())
            .OrderBy(row => row.Year).ThenBy(row => row.QuarterNumber)
            .ToList();
        if (rows.Count == 0 || rows[^1].Quarter.Since(rows[0].Quarter) != rows.Count - 1 || rows.DistinctBy(row => row.AreaCode).Count() > 1)
        {
            throw new ArgumentException("A series needs one area and every quarter from its first to its last.", nameof(figures));
        }

        First = rows[0].Quarter;
        FetchedOn = rows.Max(row => row.FetchedOn);
        _counts = [.. rows.Select(row => row.Count)];
    }

    public Quarter First { get; }
    public Quarter Last => First.Plus(_counts.Length - 1);

    /// <summary>The latest day on which any of its figures was fetched.</summary>
    public DateOnly FetchedOn { get; }

    /// <summary>The latest calendar year with all four quarters; null when there is none.</summary>
    public int? LatestFullYear
    {
        get
        {
            var year = Last.Number == 4 ? Last.Year : Last.Year - 1;
            return Year(year) is null ? null : year;
        }
    }

    public IEnumerable<(Quarter Quarter, int Count)> Quarters => _counts.Select((count, index) => (First.Plus(index), count));

    /// <summary>Cases in a calendar year; null unless all its four quarters are known.</summary>
    public int? Year(int year) => FourQuartersTo(new(year, 4))?.Count;

    /// <summary>The four quarters that end with this one; null unless all are known.</summary>
    public RollingYear? FourQuartersTo(Quarter end)
    {
        var last = end.Since(First);
        return last < 3 || last >= _counts.Length ? null : new RollingYear(end, _counts.AsSpan(last - 3, 4).ToArray().Sum());
    }

    /// <summary>Every stretch of four quarters, oldest first. Only these may be compared: burglary has a season.</summary>
    public IReadOnlyList<RollingYear> RollingYears() =>
        [.. Enumerable.Range(3, Math.Max(0, _counts.Length - 3)).Select(index => FourQuartersTo(First.Plus(index))!.Value)];
}
