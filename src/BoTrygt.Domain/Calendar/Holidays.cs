namespace BoTrygt.Domain.Calendar;

/// <summary>On which days the Danish holidays lie.</summary>
public static class Holidays
{
    private const int FirstYearWithoutPrayerDay = 2024;

    /// <summary>The holiday on a day; null when it is none. Of two on one day the one that moves with Easter.</summary>
    public static Holiday? On(DateOnly day) => Movable(day) ?? Fixed(day);

    /// <summary>Those of a year, in order.</summary>
    public static IReadOnlyList<(DateOnly Day, Holiday Holiday)> In(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return [.. Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(first.AddDays).Select(day => (day, On(day))).Where(one => one.Item2 is not null).Select(one => (one.day, one.Item2.GetValueOrDefault()))];
    }

    /// <summary>
    /// Easter Sunday of a year in the Gregorian calendar: the anonymous algorithm, as in J. Meeus, Astronomical Algorithms
    /// (1991), chapter 8.
    /// </summary>
    /// <param name="year">From 1583.</param>
    public static DateOnly EasterSunday(int year)
    {
        var (golden, century, inCentury) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var day = epact + toSunday - (7 * correction) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    private static Holiday? Fixed(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => Holiday.NewYearsDay,
        (6, 5) => Holiday.ConstitutionDay,
        (12, 24) => Holiday.ChristmasEve,
        (12, 25) => Holiday.ChristmasDay,
        (12, 26) => Holiday.SecondChristmasDay,
        (12, 31) => Holiday.NewYearsEve,
        _ => null,
    };

    private static Holiday? Movable(DateOnly day) => (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
    {
        -3 => Holiday.MaundyThursday,
        -2 => Holiday.GoodFriday,
        0 => Holiday.EasterSunday,
        1 => Holiday.EasterMonday,
        26 when day.Year < FirstYearWithoutPrayerDay => Holiday.PrayerDay,
        39 => Holiday.Ascension,
        49 => Holiday.WhitSunday,
        50 => Holiday.WhitMonday,
        _ => null,
    };
}
