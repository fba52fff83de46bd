namespace BoTrygt.Domain.Statistics;

/// <summary>What a kommune starts from (udgangspunkt): the mean of the counts of its last three full calendar years. One year alone is half chance.</summary>
/// <param name="FirstYear">The first of the years.</param>
/// <param name="LastYear">The last.</param>
/// <param name="Mean">Reported burglaries a year.</param>
/// <param name="Interval">The 95 % interval of the mean: that of the sum, see <see cref="PoissonInterval"/>, divided by the years.</param>
public sealed record Baseline(int FirstYear, int LastYear, double Mean, Interval Interval)
{
    private const int Years = 3;

    /// <summary>The share that the parties of Solrød, Hørsholm and Randers agreed to be left with: two thirds fewer.</summary>
    private const double UsualShare = 1.0 / 3;

    /// <summary>The level of a target in the usual form, "under N a year": two thirds fewer than the mean, and never under 1, which nobody can be.</summary>
    public int UsualLevel => Math.Max(1, (int)Math.Round(Mean * UsualShare, MidpointRounding.AwayFromZero));

    /// <summary>Null while the series holds no three full years.</summary>
    /// <param name="series">The kommune's own.</param>
    /// <param name="dispersion">φ; see <see cref="Dispersion"/>.</param>
    public static Baseline? Of(BurglarySeries series, double dispersion)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.LatestFullYear is not { } last)
        {
            return null;
        }

        var counts = Enumerable.Range(last - Years + 1, Years).Select(series.Year).OfType<int>().ToList();
        if (counts.Count < Years)
        {
            return null;
        }

        var interval = PoissonInterval.Of(counts.Sum(), dispersion);
        return new(last - Years + 1, last, counts.Average(), new(interval.Lower / Years, interval.Upper / Years));
    }
}
