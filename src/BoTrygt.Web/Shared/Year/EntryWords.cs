using System.Globalization;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Year;

/// <summary>How a kind of entry is called and drawn, and where one reads more.</summary>
/// <param name="Name">Of one.</param>
/// <param name="CssName">The last part of its CSS classes.</param>
/// <param name="Address">Where one reads more about an entry of it.</param>
public sealed record EntryKindWords(string Name, string CssName, Func<CalendarEntry, string> Address);

/// <summary>Entries of the year as they are said in Danish.</summary>
public static class EntryWords
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private static readonly Dictionary<EntryKind, EntryKindWords> Kinds = new()
    {
        [EntryKind.Initiative] = new("Indsats", "initiative", entry => PlanAddresses.Initiative(entry.SubjectId)),
        [EntryKind.Milestone] = new("Milepæl", "milestone", entry => PlanAddresses.Initiative(entry.SubjectId)),
        [EntryKind.FollowUpRound] = new("Opfølgning", "follow-up", entry => FollowUpAddresses.Of(entry.Place.Slug)),
        [EntryKind.AssessmentRound] = new("Vurdering", "assessment", entry => AssessmentAddresses.Of(entry.Place.Slug)),
        [EntryKind.Meeting] = new("Møde", "meeting", entry => MeetingAddresses.Meeting(entry.SubjectId)),
        [EntryKind.Booking] = new("Booking", "booking", entry => BookingAddresses.Of(entry.SubjectId)),
    };

    public static EntryKindWords Words(this EntryKind kind) => Kinds[kind];

    /// <summary>Where one reads more about it, in the workroom.</summary>
    public static string Address(this CalendarEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind.Words().Address(entry);
    }

    /// <summary>3. mar., 3. mar. kl. 17.00–19.00, or 3. mar. – 4. apr.; with the year where it is another one.</summary>
    public static string Days(this CalendarEntry entry, int year)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return !entry.IsOneDay ? $"{Day(entry.FirstDay, year)} – {Day(entry.LastDay, year)}"
            : entry.Time is { } time ? $"{Day(entry.FirstDay, year)} kl. {time.BeginsAt.TimeInDenmark().InDanish()}–{time.EndsAt.TimeInDenmark().InDanish()}"
            : Day(entry.FirstDay, year);
    }

    /// <summary>3. mar.; with the year where it is another one.</summary>
    public static string Day(DateOnly day, int year) => day.ToString(day.Year == year ? "d. MMM" : "d. MMM yyyy", Danish);

    /// <summary>mandag 3. marts</summary>
    public static string WithWeekday(DateOnly day) => day.ToString("dddd d. MMMM", Danish);

    /// <summary>Januar, in a heading.</summary>
    public static string Month(int month) => Danish.TextInfo.ToTitleCase(Danish.DateTimeFormat.GetMonthName(month));

    /// <summary>jan, in a picture.</summary>
    public static string MonthInShort(int month) => Danish.DateTimeFormat.GetAbbreviatedMonthName(month).TrimEnd('.');
}
