using BoTrygt.Domain.Statistics;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Statistics;

public class BaselineTests
{
    /// <summary>222 cases in three years: 74 a year, and the exact interval of 222 (193.8 to 253.2) divided by three.</summary>
    [Fact]
    public void Is_the_mean_of_three_full_years_with_the_interval_of_their_sum()
    {
        var series = new BurglarySeries(Burglaries.From(new(2022, 1), 900, 0, 0, 0, 20, 20, 20, 20, 18, 18, 18, 18, 17, 17, 17, 19, 5));
        var baseline = Baseline.Of(series, dispersion: 1)!;

        Assert.Equal((2023, 2025, 74), (baseline.FirstYear, baseline.LastYear, baseline.Mean));
        Assert.Equal((64.6, 84.4), (Math.Round(baseline.Interval.Lower, 1), Math.Round(baseline.Interval.Upper, 1)));
        Assert.Equal(25, baseline.UsualLevel);
    }

    [Fact]
    public void Is_unknown_without_three_full_years() => Assert.Null(Baseline.Of(new BurglarySeries(Burglaries.From(new(2023, 2), [.. Enumerable.Repeat(1, 11)])), dispersion: 1));

    [Fact]
    public void Nobody_is_asked_for_fewer_than_none() => Assert.Equal(1, Baseline.Of(new BurglarySeries(Burglaries.From(new(2023, 1), [.. Enumerable.Repeat(0, 12)])), dispersion: 1)?.UsualLevel);
}
