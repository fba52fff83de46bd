using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Tests.Calendar;

public sealed class HolidaysTests
{
    [Fact]
    public void A_year_has_them_in_order_with_those_that_move_with_Easter() => Assert.Equal(
        [
            "01-01 NewYearsDay", "04-02 MaundyThursday", "04-03 GoodFriday", "04-05 EasterSunday", "04-06 EasterMonday", "05-14 Ascension",
            "05-24 WhitSunday", "05-25 WhitMonday", "06-05 ConstitutionDay", "12-24 ChristmasEve", "12-25 ChristmasDay", "12-26 SecondChristmasDay", "12-31 NewYearsEve",
        ],
        Holidays.In(2026).Select(one => $"{one.Day:MM-dd} {one.Holiday}"));

    [Theory]
    [InlineData(2023, true)]
    [InlineData(2024, false)]
    public void Store_bededag_was_done_away_with(int year, bool isThere) => Assert.Equal(isThere, Holidays.In(year).Any(one => one.Holiday == Holiday.PrayerDay));
}
