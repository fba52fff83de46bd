using BoTrygt.Domain.Statistics;
using FsCheck;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Statistics;

public class PoissonIntervalTests
{
    [Theory]
    [InlineData(74, 58, 93)]
    [InlineData(24, 15, 36)]
    [InlineData(1294, 1224, 1366)]
    public void Agrees_with_the_intervals_the_portal_promises(int count, int lower, int upper)
    {
        var interval = PoissonInterval.Of(count);

        Assert.Equal((lower, upper), ((int)Math.Round(interval.Lower), (int)Math.Round(interval.Upper)));
    }

    /// <summary>Garwood's published table (Biometrika 28, 1936), to two decimals.</summary>
    [Theory]
    [InlineData(0, 0.00, 3.69)]
    [InlineData(1, 0.03, 5.57)]
    [InlineData(5, 1.62, 11.67)]
    [InlineData(10, 4.80, 18.39)]
    [InlineData(30, 20.24, 42.83)]
    public void Agrees_with_the_published_table(int count, double lower, double upper)
    {
        var interval = PoissonInterval.Of(count);

        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 2), Math.Round(interval.Upper, 2)));
    }

    [Property(Replay = "(20261123,7)", MaxTest = 100, EndSize = 3000)]
    public bool Holds_the_count_and_moves_up_with_it(NonNegativeInt count)
    {
        var (here, next) = (PoissonInterval.Of(count.Get), PoissonInterval.Of(count.Get + 1));
        return here.Contains(count.Get) && here.Lower < here.Upper && here.Lower < next.Lower && here.Upper < next.Upper;
    }

    [Fact]
    public void Refuses_a_negative_count() => Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(-1));

    [Fact]
    public void Dispersion_1_leaves_the_exact_interval() => Assert.Equal(PoissonInterval.Of(74), PoissonInterval.Of(74, dispersion: 1));

    [Fact]
    public void Fourfold_dispersion_doubles_the_distance_to_both_ends()
    {
        var exact = PoissonInterval.Of(74);
        var widened = PoissonInterval.Of(74, dispersion: 4);

        Assert.Equal(2 * (74 - exact.Lower), 74 - widened.Lower, 6);
        Assert.Equal(2 * (exact.Upper - 74), widened.Upper - 74, 6);
    }

    [Fact]
    public void A_widened_interval_stays_above_0() => Assert.Equal(0, PoissonInterval.Of(3, dispersion: 9).Lower);
}
