using BoTrygt.Domain.Calendar;

namespace BoTrygt.Web.Partners.CalendarFeeds;

public static class MarkWords
{
    /// <summary>What stands in the calendar: »Begynder: Tryghedsvandring i Tilst«, »Styregruppemøde, Bo trygt i Herlev«.</summary>
    public static string Summary(this CalendarMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var title = mark.Kind switch
        {
            MarkKind.Begins => $"Begynder: {mark.Entry.Title}",
            MarkKind.Ends => $"Slutter: {mark.Entry.Title}",
            MarkKind.Due when mark.Entry.Kind != EntryKind.Milestone => $"Svarfrist: {mark.Entry.Title}, {mark.Entry.Place.Name}",
            MarkKind.Due => $"Milepæl: {mark.Entry.Title}",
            _ when mark.Entry.Kind is EntryKind.Meeting or EntryKind.Booking => $"{mark.Entry.Title}, {mark.Entry.Place.Name}",
            _ => mark.Entry.Title,
        };
        return mark.Entry.IsExpected ? $"{title} (forventet)" : title;
    }
}
