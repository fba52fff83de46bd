using BoTrygt.Domain.Statistics;

namespace BoTrygt.Domain.Tests.Statistics;

public class RateRatioTests
{
    [Theory]
    [InlineData(1, 0.64, 0.91)]
    [InlineData(3, 0.56, 1.03)]
    public void Furesoe_2018_to_2019_against_the_country(double dispersion, double lower, double upper)
    {
        var ratio = RateRatio.Of(322, 209, 28765, 24553, dispersion);

        Assert.NotNull(ratio);
        Assert.Equal((0.76, lower, upper), (Math.Round(ratio.Value, 2), Math.Round(ratio.Interval.Lower, 2), Math.Round(ratio.Interval.Upper, 2)));
    }

    [Fact]
    public void With_threefold_dispersion_Furesoes_fall_cannot_be_told_from_chance() =>
        Assert.True(RateRatio.Of(322, 209, 28765, 24553, dispersion: 3)?.CannotBeToldFromChance);

    [Fact]
    public void As_pure_Poisson_counts_it_could() =>
        Assert.False(RateRatio.Of(322, 209, 28765, 24553, dispersion: 1)?.CannotBeToldFromChance);

    /// <summary>By hand: ratio 1/2, standard error √(1/100 + 1/50) = 0.17321, factor e^(1.95996 · 0.17321) = 1.40423.</summary>
    [Fact]
    public void One_place_alone_by_hand()
    {
        var ratio = RateRatio.Of(100, 50, dispersion: 1);

        Assert.NotNull(ratio);
        Assert.Equal((0.5, 0.3561, 0.7021), (ratio.Value, Math.Round(ratio.Interval.Lower, 4), Math.Round(ratio.Interval.Upper, 4)));
    }

    [Theory]
    [InlineData(0, 5, 10, 10)]
    [InlineData(5, 0, 10, 10)]
    [InlineData(5, 5, 0, 10)]
    [InlineData(5, 5, 10, 0)]
    public void A_count_of_zero_gives_no_ratio(int before, int after, int referenceBefore, int referenceAfter) =>
        Assert.Null(RateRatio.Of(before, after, referenceBefore, referenceAfter, dispersion: 1));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void A_count_of_zero_gives_no_ratio_in_one_place_either(int before, int after) => Assert.Null(RateRatio.Of(before, after, dispersion: 1));
}
