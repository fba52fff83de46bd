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
}
