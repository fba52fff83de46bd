using BoTrygt.Domain.Calendar;

namespace BoTrygt.Domain.Bookings;

/// <summary>A time that something is booked for, in UTC; the end is not part of it, so one can begin when another ends.</summary>
public readonly record struct Slot(DateTime StartsAt, DateTime EndsAt)
{
    public bool Overlaps(Slot other) => StartsAt < other.EndsAt && other.StartsAt < EndsAt;

    /// <summary>
    /// As people in Denmark write it: a day and two times. An end before the beginning is on the next day. See also
    /// <see cref="DanishTime.InDenmark"/>.
    /// </summary>
    /// <returns>Null when the two are the same, or one of them does not come at all: the clock is set forward over it.</returns>
    public static Slot? InDenmark(DateOnly day, TimeOnly from, TimeOnly until)
    {
        var lastDay = until > from ? day : day.AddDays(1);
        return from != until && Utc(day, from) is { } startsAt && Utc(lastDay, until) is { } endsAt && startsAt < endsAt ? new Slot(startsAt, endsAt) : null;
    }

    /// <summary>All of some days in Denmark, 23 or 25 hours long where the clock is set.</summary>
    public static Slot OfDays(DateOnly first, DateOnly last) => new(first.InDenmark(TimeOnly.MinValue), last.AddDays(1).InDenmark(TimeOnly.MinValue));

    private static DateTime? Utc(DateOnly day, TimeOnly time) => DanishTime.Copenhagen.IsInvalidTime(day.ToDateTime(time)) ? null : day.InDenmark(time);
}
