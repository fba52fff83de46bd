namespace BoTrygt.Domain.Calendar;

/// <summary>Things in a year that had better be looked at together (sammenfald). No error: somebody may want it so.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Day">The day; the Monday of the week of <see cref="ClashKind.BeginTogether"/>.</param>
/// <param name="Entries">What it is about, in order.</param>
public sealed record Clash(ClashKind Kind, DateOnly Day, IReadOnlyList<CalendarEntry> Entries)
{
    /// <summary>So many initiatives that begin in one week are many.</summary>
    public const int ManyBeginnings = 3;

    /// <summary>
    /// All that lie in the entries, by day. Those who work in several partnerships are the people of the police district, so
    /// each district is looked at by itself: what two districts do on the same day is no clash. A kommune's people are
    /// in one partnership, where only times that overlap and many beginnings count.
    /// </summary>
    /// <remarks>
    /// Weekends are no holidays here: an evening with neighbours may well be on a Saturday. An initiative that begins or ends
    /// on a holiday is none either, since plans run from 1 January to 31 December.
    /// </remarks>
    public static IReadOnlyList<Clash> Among(IReadOnlyCollection<CalendarEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var districts = entries.GroupBy(entry => entry.Place.DistrictCode).ToList();
        return
        [
            .. districts.SelectMany(SameDay)
                .Concat(districts.SelectMany(BeginTogether))
                .Concat(districts.SelectMany(DueTogether))
                .Concat(OnHoliday(entries))
                .OrderBy(clash => clash.Day).ThenBy(clash => clash.Kind).ThenBy(clash => clash.Entries[0].Place.DistrictCode, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Clash> SameDay(IEnumerable<CalendarEntry> district) => district.Where(entry => entry.Time is not null)
        .SelectMany(entry => Enumerable.Range(0, entry.LastDay.DayNumber - entry.FirstDay.DayNumber + 1).Select(days => (Day: entry.FirstDay.AddDays(days), entry)))
        .GroupBy(one => one.Day, one => one.entry)
        .Where(day => ArePlaces(day) || Overlap([.. day]))
        .Select(day => Of(ClashKind.SameDay, day.Key, day))
        // What goes on for days clashes once.
        .OrderBy(clash => clash.Day).DistinctBy(clash => string.Join(' ', clash.Entries.Select(entry => entry.Key)));

    private static IEnumerable<Clash> BeginTogether(IEnumerable<CalendarEntry> district) => district.Where(entry => entry.Kind == EntryKind.Initiative)
        .GroupBy(entry => entry.FirstDay.Monday())
        .Where(week => week.Count() >= ManyBeginnings)
        .Select(week => Of(ClashKind.BeginTogether, week.Key, week));

    private static IEnumerable<Clash> DueTogether(IEnumerable<CalendarEntry> district) => district.Where(entry => entry.Kind is EntryKind.FollowUpRound or EntryKind.AssessmentRound)
        .GroupBy(entry => entry.LastDay)
        .Where(ArePlaces)
        .Select(day => Of(ClashKind.DueTogether, day.Key, day));

    private static IEnumerable<Clash> OnHoliday(IEnumerable<CalendarEntry> entries) => entries.Where(entry => entry.IsDeadline || entry.Time is not null)
        .GroupBy(entry => entry.IsDeadline ? entry.LastDay : entry.FirstDay)
        .Where(day => Holidays.On(day.Key) is not null)
        .Select(day => Of(ClashKind.OnHoliday, day.Key, day));

    private static Clash Of(ClashKind kind, DateOnly day, IEnumerable<CalendarEntry> entries) =>
        new(kind, day, [.. entries.OrderBy(entry => entry.FirstDay).ThenBy(entry => entry.Time?.BeginsAt).ThenBy(entry => entry.Key, StringComparer.Ordinal)]);

    private static bool ArePlaces(IEnumerable<CalendarEntry> entries) => entries.Select(entry => entry.Place.PartnershipId).Distinct().Skip(1).Any();

    private static bool Overlap(IReadOnlyList<CalendarEntry> entries) =>
        entries.Any(one => entries.Any(other => one != other && one.Time is { } time && other.Time is { } otherTime && time.Overlaps(otherTime)));
}
