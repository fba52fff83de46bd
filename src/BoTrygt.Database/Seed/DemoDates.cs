using System.Globalization;

namespace BoTrygt.Database.Seed;

/// <summary>The demo files' dates fit the day they were written on; they move with the day of seeding.</summary>
internal sealed class DemoDates(DateTime now)
{
    private static readonly DateOnly WrittenOn = new(2026, 11, 23);

    public DateOnly Today { get; } = DateOnly.FromDateTime(now);

    public DateTime DaysAgo(int days) => now.AddDays(-days);

    /// <summary>A morning, when people are at work.</summary>
    public static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);

    public static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;

    public DateOnly Move(string date) => Move(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    public DateOnly Move(DateOnly date) => date.AddDays(Today.DayNumber - WrittenOn.DayNumber);

    /// <summary>The first day of the month that a date moves into: a period that holds all that moved with it.</summary>
    public DateOnly MonthOf(DateOnly date) => new(Move(date).Year, Move(date).Month, 1);
}
