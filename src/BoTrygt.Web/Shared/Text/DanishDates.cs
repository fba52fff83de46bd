using System.Globalization;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Statistics;

namespace BoTrygt.Web.Shared.Text;

/// <summary>Dates and quarters as they are said in Danish.</summary>
public static class DanishDates
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>1. marts 2021</summary>
    public static string InDanish(this DateOnly date) => date.ToString("d. MMMM yyyy", Danish);

    /// <summary>mar. 2021</summary>
    public static string MonthInDanish(this DateOnly date) => date.ToString("MMM yyyy", Danish);

    /// <summary>The day in Denmark of a time in UTC.</summary>
    public static string InDanish(this DateTime utc) => utc.DayInDenmark().InDanish();

    /// <summary>1. marts 2021 kl. 14.05, in Denmark.</summary>
    public static string InDanishWithTime(this DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, DanishTime.Copenhagen).ToString("d. MMMM yyyy 'kl.' HH.mm", Danish);

    /// <summary>14.05</summary>
    public static string InDanish(this TimeOnly time) => time.ToString("HH.mm", Danish);

    /// <summary>When the day begins in Denmark, in UTC.</summary>
    public static DateTime BeginsAtUtc(this DateOnly day) => day.InDenmark(TimeOnly.MinValue);

    /// <summary>As precise as its source: 1. marts 2021, marts 2021 or 2021.</summary>
    public static string InDanish(this PartialDate date) =>
        date.FirstDay.ToString(date.Day is not null ? "d. MMMM yyyy" : date.Month is not null ? "MMMM yyyy" : "yyyy", Danish);

    /// <summary>4. kvartal 2025</summary>
    public static string InDanish(this Quarter quarter) => $"{quarter.Number}. kvartal {quarter.Year}";

    /// <summary>The hour of the day in Denmark, 0 to 23.</summary>
    public static int HourInDenmark(this DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, DanishTime.Copenhagen).Hour;

    /// <summary>The calendar day in Denmark.</summary>
    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().UtcDateTime.DayInDenmark();
}
