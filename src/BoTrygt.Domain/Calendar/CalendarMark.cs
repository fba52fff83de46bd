namespace BoTrygt.Domain.Calendar;

/// <summary>What of an entry stands in a calendar.</summary>
public enum MarkKind
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Its first day.</summary>
    Begins,

    /// <summary>Its last day.</summary>
    Ends,

    /// <summary>The day by which it is to be done.</summary>
    Due,
}

/// <summary>
/// What of an entry stands in a person's own calendar. A band over nine months would cover everything else there, so a long
/// initiative is its first and its last day, and a round is the day it is due.
/// </summary>
/// <param name="Entry">What it is about.</param>
/// <param name="Kind">What of it.</param>
/// <param name="FirstDay">The first day that it takes.</param>
/// <param name="LastDay">The last one, included.</param>
public sealed record CalendarMark(CalendarEntry Entry, MarkKind Kind, DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>No longer than this, an initiative stands in a calendar as one.</summary>
    public const int MostDaysInOne = 7;

    public static IReadOnlyList<CalendarMark> Of(CalendarEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry switch
        {
            { Time: not null } => [Over(MarkKind.Whole, entry.FirstDay, entry.LastDay)],
            { IsDeadline: true } => [Over(MarkKind.Due, entry.LastDay, entry.LastDay)],
            _ when entry.LastDay.DayNumber - entry.FirstDay.DayNumber < MostDaysInOne => [Over(MarkKind.Whole, entry.FirstDay, entry.LastDay)],
            _ => [Over(MarkKind.Begins, entry.FirstDay, entry.FirstDay), Over(MarkKind.Ends, entry.LastDay, entry.LastDay)],
        };

        CalendarMark Over(MarkKind kind, DateOnly first, DateOnly last) => new(entry, kind, first, last);
    }
}
