using System.Globalization;
using BoTrygt.Domain.Bookings;

namespace BoTrygt.Domain.Tests.Bookings;

public class SlotTests
{
    [Theory]
    [InlineData("2026-12-04", "18:00", "20:00", "2026-12-04 17:00", "2026-12-04 19:00")]
    [InlineData("2026-07-04", "18:00", "20:00", "2026-07-04 16:00", "2026-07-04 18:00")]
    [InlineData("2026-12-31", "22:00", "01:30", "2026-12-31 21:00", "2027-01-01 00:30")]
    [InlineData("2026-12-04", "18:00", "17:59", "2026-12-04 17:00", "2026-12-05 16:59")]
    // The night when the clock is set back has 25 hours, and 02:30 twice: it is the first one.
    [InlineData("2026-10-24", "22:00", "02:30", "2026-10-24 20:00", "2026-10-25 00:30")]
    [InlineData("2026-10-25", "01:00", "04:00", "2026-10-24 23:00", "2026-10-25 03:00")]
    // The night when it is set forward has 23.
    [InlineData("2027-03-28", "01:00", "04:00", "2027-03-28 00:00", "2027-03-28 02:00")]
    public void Danish_times_become_UTC(string day, string from, string until, string startsAt, string endsAt) =>
        Assert.Equal(new Slot(Utc(startsAt), Utc(endsAt)), Slot.InDenmark(Day(day), Time(from), Time(until)));

    [Theory]
    [InlineData("2027-03-28", "02:30", "04:00")]
    [InlineData("2027-03-27", "23:00", "02:15")]
    [InlineData("2026-12-04", "18:00", "18:00")]
    public void A_time_that_does_not_come_or_does_not_last_is_none(string day, string from, string until) => Assert.Null(Slot.InDenmark(Day(day), Time(from), Time(until)));

    [Theory]
    [InlineData("2026-10-25", 25)]
    [InlineData("2027-03-28", 23)]
    [InlineData("2026-12-04", 24)]
    public void A_day_is_as_long_as_it_is_in_Denmark(string day, int hours)
    {
        var slot = Slot.OfDays(Day(day), Day(day));
        Assert.Equal(hours, (slot.EndsAt - slot.StartsAt).TotalHours);
    }

    [Fact]
    public void One_begins_when_another_ends() =>
        Assert.False(new Slot(Utc("2026-12-04 17:00"), Utc("2026-12-04 18:00")).Overlaps(new(Utc("2026-12-04 18:00"), Utc("2026-12-04 19:00"))));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
