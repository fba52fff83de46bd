namespace BoTrygt.Domain.Calendar;

/// <summary>
/// The days on which people in a kommune and with the police are at work: not at weekends, on public holidays, and on the
/// days that offices keep closed without a law (5 June, 24 and 31 December).
/// </summary>
public static class WorkingDays
{
    private const int FirstYearWithoutPrayerDay = 2024;

    public static bool IsWorkingDay(this DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFixedHoliday(day) && !IsMovableHoliday(day);

    /// <summary>That day, or the first working day after it.</summary>
    public static DateOnly OrNextWorkingDay(this DateOnly day)
    {
        while (!day.IsWorkingDay())
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>So many working days later; earlier when negative. Zero is the day itself.</summary>
    public static DateOnly AddWorkingDays(this DateOnly day, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            left -= day.IsWorkingDay() ? 1 : 0;
        }

        return day;
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

    private static bool IsFixedHoliday(DateOnly day) => (day.Month, day.Day) is (1, 1) or (6, 5) or (12, 24) or (12, 25) or (12, 26) or (12, 31);

    /// <summary>
    /// Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday; until 2023 also store bededag (law no. 214 of
    /// 6 March 2023 did away with it). Sundays are no working days anyway.
    /// </summary>
    private static bool IsMovableHoliday(DateOnly day) =>
        (day.DayNumber - EasterSunday(day.Year).DayNumber) is var after && (after is -3 or -2 or 1 or 39 or 50 || (after == 26 && day.Year < FirstYearWithoutPrayerDay));
}
