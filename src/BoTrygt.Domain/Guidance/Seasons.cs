namespace BoTrygt.Domain.Guidance;

/// <summary>Which season a day belongs to.</summary>
public static class Seasons
{
    public static Season On(DateOnly date) => date.Month switch
    {
        12 => Season.Christmas,
        >= 9 or <= 3 => Season.DarkSeason,
        7 or 8 => Season.SummerHoliday,
        6 when date.Day >= 15 => Season.SummerHoliday,
        _ => Season.Spring,
    };

    /// <summary>The evenings are dark: the dark season, and Christmas within it.</summary>
    public static bool IsDark(DateOnly date) => On(date) is Season.DarkSeason or Season.Christmas;

    /// <summary>The two stretches of a year in which it is, each with its first and last day.</summary>
    public static IReadOnlyList<(DateOnly First, DateOnly Last)> DarkIn(int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var light = Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Select(DateOnly.FromDayNumber).Where(day => !IsDark(day)).ToList();
        return [(first, light[0].AddDays(-1)), (light[^1].AddDays(1), last)];
    }
}
