using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Year;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using ICalendar = Ical.Net.Calendar;
using Property = Ical.Net.CalendarProperty;

namespace BoTrygt.Web.Partners.CalendarFeeds;

/// <summary>
/// Marks of the year as a calendar (RFC 5545) that Outlook and Google Calendar subscribe to. Days are days, with no time
/// zone at all; times are in UTC, so that no rule of summer time can be wrong, and the calendar shows them as the clock is where
/// its owner is.
/// </summary>
/// <param name="name">What the calendar is called.</param>
/// <param name="host">Where its links lead; null when the operator set none.</param>
public sealed class FeedText(string name, Uri? host)
{
    /// <summary>How often calendars are asked to look again; Google does as it likes.</summary>
    private const string LooksAgainAfter = "PT6H";

    /// <summary>Names of entries end with the portal's, and never change with it.</summary>
    private string Domain => host?.Host ?? "botrygt.invalid";

    /// <param name="marks">In any order.</param>
    /// <param name="now">UTC: when it is written.</param>
    public string Write(IEnumerable<CalendarMark> marks, DateTime now)
    {
        var calendar = new ICalendar { ProductId = "-//Bo trygt//Partnerskabsportal//DA", Method = "PUBLISH" };
        calendar.Properties.Add(new Property("X-WR-CALNAME", name));
        calendar.Properties.Add(new Property("NAME", name));
        calendar.Properties.Add(new Property("X-PUBLISHED-TTL", LooksAgainAfter));
        var again = new Property("REFRESH-INTERVAL", LooksAgainAfter);
        again.AddParameter("VALUE", "DURATION");
        calendar.Properties.Add(again);
        calendar.Events.AddRange(marks.Select(mark => EventOf(mark, now)));
        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private CalendarEvent EventOf(CalendarMark mark, DateTime now)
    {
        var (entry, address) = (mark.Entry, host is null ? null : new Uri(host, mark.Entry.Address()));
        var (start, end) = entry.Time is { } time
            ? (new CalDateTime(time.BeginsAt), new CalDateTime(time.EndsAt))
            : (new CalDateTime(mark.FirstDay), new CalDateTime(mark.LastDay.AddDays(1)));
        var written = new CalendarEvent
        {
            Uid = UidOf(mark),
            Summary = Plain(mark.Summary()),
            Description = Plain(address is null ? entry.Place.Name : $"{entry.Place.Name}\n{address.AbsoluteUri}"),
            Start = start,
            End = end,
            DtStamp = new CalDateTime(now),
            LastModified = entry.ChangedAt is { } changedAt ? new CalDateTime(changedAt) : null,
            Sequence = entry.Revision,
            Url = address,
            // A deadline keeps nobody from being at a meeting that day.
            Transparency = entry.Time is null ? "TRANSPARENT" : "OPAQUE",
        };
        written.Categories.Add(entry.Kind.Words().Name);
        return written;
    }

    private string UidOf(CalendarMark mark) => $"{mark.Entry.Key}{(mark.Kind == MarkKind.Ends ? "-slut" : null)}@{Domain}";

    /// <summary>Without characters that no text of a calendar may hold; line breaks are written as the format has them.</summary>
    private static string Plain(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(letter => letter == '\n' || !char.IsControl(letter)));
}
