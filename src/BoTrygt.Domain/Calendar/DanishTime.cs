namespace BoTrygt.Domain.Calendar;

/// <summary>Times are stored in UTC; days are those of Denmark.</summary>
public static class DanishTime
{
    public static readonly TimeZoneInfo Copenhagen = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The day in Denmark of a time in UTC.</summary>
    public static DateOnly DayInDenmark(this DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Copenhagen));
}
