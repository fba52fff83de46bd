namespace BoTrygt.Domain.Calendar;

/// <summary>Entries side by side, so that none covers another.</summary>
/// <param name="Placed">Each with its lane, from 0.</param>
/// <param name="LeftOut">Those for which there was no lane left.</param>
public sealed record Lanes(IReadOnlyList<(CalendarEntry Entry, int Lane)> Placed, IReadOnlyList<CalendarEntry> LeftOut)
{
    /// <summary>Each in the first lane that is free, those that begin first and last longest before the others.</summary>
    /// <param name="entries">In any order.</param>
    /// <param name="most">How many lanes there are.</param>
    /// <param name="daysApart">The least days between two in a lane, counted as the shortest entry is drawn.</param>
    public static Lanes Of(IEnumerable<CalendarEntry> entries, int most, int daysApart = 0)
    {
        var freeFrom = Enumerable.Repeat(DateOnly.MinValue, most).ToArray();
        List<(CalendarEntry, int)> placed = [];
        List<CalendarEntry> leftOut = [];
        foreach (var entry in entries.OrderBy(entry => entry.FirstDay).ThenByDescending(entry => entry.LastDay).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var lane = Array.FindIndex(freeFrom, free => free <= entry.FirstDay);
            if (lane < 0)
            {
                leftOut.Add(entry);
                continue;
            }

            freeFrom[lane] = entry.LastDay.AddDays(1 + daysApart);
            placed.Add((entry, lane));
        }

        return new(placed, leftOut);
    }
}
