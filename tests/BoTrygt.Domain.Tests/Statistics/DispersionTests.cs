using BoTrygt.Domain.Statistics;
using FsCheck;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Statistics;

public class DispersionTests
{
    [Fact]
    public void Places_that_all_change_alike_show_none() =>
        Assert.Equal(1, Dispersion.Between([(100, 50), (20, 10), (60, 30)]));

    /// <summary>
    /// By hand: 100 cases before and 100 after, so half of each place's 100 were expected after. The two places have 30
    /// and 70: χ² = 20²/25 + 20²/25 = 32, over one degree of freedom.
    /// </summary>
    [Fact]
    public void Two_places_that_change_in_opposite_ways_by_hand() =>
        Assert.Equal(32, Dispersion.Between([(70, 30), (30, 70)]), precision: 9);

    [Fact]
    public void Places_with_fewer_than_ten_cases_are_left_out() =>
        Assert.Equal(32, Dispersion.Between([(70, 30), (30, 70), (9, 0), (0, 9)]), precision: 9);

    [Fact]
    public void One_place_or_none_says_nothing_about_the_spread() =>
        Assert.Equal((1, 1), (Dispersion.Between([]), Dispersion.Between([(70, 30)])));

    [Fact]
    public void When_all_cases_lie_on_one_side_nothing_is_said() => Assert.Equal(1, Dispersion.Between([(70, 0), (30, 0)]));

    [Property(Replay = "(20261123,7)", MaxTest = 100)]
    public bool Is_never_below_one((NonNegativeInt Before, NonNegativeInt After)[] places) =>
        Dispersion.Between(places.Select(place => (place.Before.Get, place.After.Get))) >= 1;
}
