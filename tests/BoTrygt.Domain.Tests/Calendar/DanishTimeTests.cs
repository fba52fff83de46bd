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

    [Theory]
    [InlineData("2026-11-03", "10:00", "2026-11-03T09:00")]
    [InlineData("2026-06-03", "10:00", "2026-06-03T08:00")]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30")] // there is no such hour
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30")] // there are two, and it is the first
    public void A_time_of_day_in_Denmark_has_one_time_in_UTC(string day, string time, string utc)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(DateTime.Parse(utc, culture), DateOnly.Parse(day, culture).InDenmark(TimeOnly.Parse(time, culture)));
    }
}
