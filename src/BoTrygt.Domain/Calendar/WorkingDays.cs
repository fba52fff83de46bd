namespace BoTrygt.Domain.Calendar;

/// <summary>
/// The days on which people in a kommune and with the police are at work: not at weekends, on public holidays, and on the
/// days that offices keep closed without a law (5 June, 24 and 31 December).
/// </summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(this DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.On(day) is null;

    /// <summary>The Monday of the week that the day lies in.</summary>
    public static DateOnly Monday(this DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

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
}
