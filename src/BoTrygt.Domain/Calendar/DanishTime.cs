namespace BoTrygt.Domain.Calendar;

/// <summary>Times are stored in UTC; days are those of Denmark.</summary>
public static class DanishTime
{
    public static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The day in Denmark of a time in UTC.</summary>
    public static DateOnly DayInDenmark(this DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Copenhagen));

    /// <summary>The time of day in Denmark of a time in UTC.</summary>
    public static TimeOnly TimeInDenmark(this DateTime utc) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Copenhagen));

    /// <summary>The clocks go past it that night in March: there is no such time.</summary>
    public static bool IsSkipped(this DateOnly day, TimeOnly time) => Copenhagen.IsInvalidTime(day.ToDateTime(time));

    /// <summary>A time of day in Denmark in UTC; one in the hour that is skipped in March is an hour later. Of the two in October it is the first.</summary>
    public static DateTime InDenmark(this DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return Copenhagen.IsAmbiguousTime(local)
            ? DateTime.SpecifyKind(local - Copenhagen.GetAmbiguousTimeOffsets(local).Max(), DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(day.IsSkipped(time) ? local.AddHours(1) : local, Copenhagen);
    }
}
