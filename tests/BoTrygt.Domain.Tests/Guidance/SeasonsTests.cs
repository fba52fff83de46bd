using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public class SeasonsTests
{
    [Theory]
    [InlineData(1, 1, Season.DarkSeason)]
    [InlineData(2, 28, Season.DarkSeason)]
    [InlineData(3, 31, Season.DarkSeason)]
    [InlineData(4, 1, Season.Spring)]
    [InlineData(5, 15, Season.Spring)]
    [InlineData(6, 14, Season.Spring)]
    [InlineData(6, 15, Season.SummerHoliday)]
    [InlineData(7, 1, Season.SummerHoliday)]
    [InlineData(8, 31, Season.SummerHoliday)]
    [InlineData(9, 1, Season.DarkSeason)]
    [InlineData(9, 30, Season.DarkSeason)]
    [InlineData(10, 1, Season.DarkSeason)]
    [InlineData(11, 30, Season.DarkSeason)]
    [InlineData(12, 1, Season.Christmas)]
    [InlineData(12, 31, Season.Christmas)]
    public void Every_day_has_its_season(int month, int day, Season season) => Assert.Equal(season, Seasons.On(new(2027, month, day)));

    [Fact]
    public void The_evenings_are_dark_from_September_to_March_Christmas_included() =>
        Assert.Equal([(new(2028, 1, 1), new(2028, 3, 31)), (new(2028, 9, 1), new(2028, 12, 31))], Seasons.DarkIn(2028));
}
