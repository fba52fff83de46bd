using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Tests.Calendar;

public sealed class DanishTimeTests
{
    [Theory]
    [InlineData(2026, 9, 28, 21, "2026-09-28")]
    [InlineData(2026, 9, 28, 22, "2026-09-29")]
    [InlineData(2026, 11, 30, 22, "2026-11-30")]
    [InlineData(2026, 11, 30, 23, "2026-12-01")]
    public void A_day_begins_when_the_clock_says_so_in_Denmark(int year, int month, int day, int hour, string danish) =>
        Assert.Equal(DateOnly.Parse(danish, System.Globalization.CultureInfo.InvariantCulture), new DateTime(year, month, day, hour, 30, 0, DateTimeKind.Utc).DayInDenmark());
}
