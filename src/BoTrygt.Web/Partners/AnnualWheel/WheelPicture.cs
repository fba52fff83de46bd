using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Charts;
using BoTrygt.Web.Shared.Year;

namespace BoTrygt.Web.Partners.AnnualWheel;

/// <summary>
/// The year as a wheel. Each kind has a ring and a shape of its own, so that nothing is told by colour alone: outermost the
/// months, then holidays, rounds, days, and innermost the initiatives, side by side.
/// </summary>
public sealed class WheelPicture(WheelPage page)
{
    public const int Side = 740;
    public const int Middle = Side / 2;
    public const double Outside = 342, MonthsInside = 290, HolidaysInside = 277, Hub = 74;

    /// <summary>So many initiatives fit beside each other.</summary>
    public const int MostLanes = 8;

    /// <summary>The shortest is drawn as wide as so many days on the innermost lane.</summary>
    private const int DaysOfADot = 9;

    /// <summary>From the day it opens to the day it is due; see <see cref="EntryKind"/>.</summary>
    private static readonly Dictionary<EntryKind, double> Spans = new() { [EntryKind.FollowUpRound] = 266, [EntryKind.AssessmentRound] = 251 };

    /// <summary>A day, or an appointment: its ring, and its shape around the middle (a circle, a square, a triangle).</summary>
    private static readonly Dictionary<EntryKind, (double Ring, string Shape)> Days = new()
    {
        [EntryKind.Milestone] = (233, "m-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z"),
        [EntryKind.Meeting] = (219, "m-5 -5h10v10h-10z"),
        [EntryKind.Booking] = (205, "m0 -6l6 11h-12z"),
    };

    private readonly Polar _polar = new(page.Year, Middle);
    private readonly Lanes _lanes = Lanes.Of(page.Entries.Where(entry => entry.Kind == EntryKind.Initiative).Select(entry => Within(entry, page.Year)), MostLanes, DaysOfADot);

    /// <summary>How many initiatives the list has that the picture has no room for.</summary>
    public int LeftOut => _lanes.LeftOut.Count;

    public int Year => page.Year;
    public string Description => page.Description;

    public IEnumerable<WheelMonth> Months => Enumerable.Range(1, 12).Select(month => (Month: month, First: new DateOnly(page.Year, month, 1))).Select(one => new WheelMonth(
        EntryWords.MonthInShort(one.Month),
        _polar.Sector(one.First, one.First.AddMonths(1).AddDays(-1), MonthsInside, Outside),
        _polar.Spoke(one.First, Hub, Outside),
        _polar.At(one.First.AddDays(15), (MonthsInside + Outside) / 2),
        Seasons.IsDark(one.First)));

    /// <summary>The dark season over all rings.</summary>
    public IEnumerable<string> Dark => Seasons.DarkIn(page.Year).Select(season => _polar.Sector(season.First, season.Last, Hub, MonthsInside));

    public IEnumerable<string> HolidayTicks => Holidays.In(page.Year).Select(one => _polar.SpokeThrough(one.Day, HolidaysInside, MonthsInside));

    public IEnumerable<WheelBar> Bars => _lanes.Placed.Select(placed => new WheelBar(
        _polar.Arc(placed.Entry.FirstDay, placed.Entry.LastDay, LaneRadius(placed.Lane)),
        page.Numbers[placed.Entry.Key],
        _polar.At(placed.Entry.FirstDay, LaneRadius(placed.Lane))));

    /// <summary>Those of several partnerships on the same days are drawn once.</summary>
    public IEnumerable<WheelSpan> RoundSpans => page.Entries.Where(entry => Spans.ContainsKey(entry.Kind)).Select(entry => Within(entry, page.Year))
        .DistinctBy(entry => (entry.Kind, entry.FirstDay, entry.LastDay))
        .Select(entry => new WheelSpan(entry.Kind.Words().CssName, entry.IsExpected, _polar.Arc(entry.FirstDay, entry.LastDay, Spans[entry.Kind]), _polar.At(entry.LastDay, Spans[entry.Kind])));

    public IEnumerable<WheelDot> Dots => page.Entries.Where(entry => Days.ContainsKey(entry.Kind)).DistinctBy(entry => (entry.Kind, entry.FirstDay))
        .Select(entry => DotOf(entry.Kind, _polar.At(entry.FirstDay, Days[entry.Kind].Ring)));

    /// <summary>What the key shows of the kinds that are days.</summary>
    public static IEnumerable<(string Name, WheelDot Dot)> DotsOfKey => Days.Keys.Select(kind => (kind.Words().Name, DotOf(kind, (24, 12))));

    /// <summary>Pointers outside the months.</summary>
    public IEnumerable<string> ClashPointers => page.Clashes.Select(clash => clash.Day.Year < page.Year ? new DateOnly(page.Year, 1, 1) : clash.Day).Distinct().Select(day => _polar.Pointer(day, Outside + 4, 15));

    /// <summary>A line through today; null in another year.</summary>
    public string? TodayLine => page.Choice.Today.Year == page.Year ? _polar.SpokeThrough(page.Choice.Today, Hub, Outside) : null;

    /// <summary>There is a ring for it.</summary>
    public static bool Draws(EntryKind kind) => kind == EntryKind.Initiative || Spans.ContainsKey(kind) || Days.ContainsKey(kind);

    public static string Svg(double number) => LineChart.Svg(number);

    private static WheelDot DotOf(EntryKind kind, (double X, double Y) at) => new(kind.Words().CssName, $"M{Svg(at.X)} {Svg(at.Y)}{Days[kind].Shape}");

    /// <summary>The outermost lane lies inside the innermost ring of days.</summary>
    private static double LaneRadius(int lane)
    {
        var outermost = Days.Values.Min(day => day.Ring) - 25;
        return outermost - (lane * (outermost - Hub - 14) / (MostLanes - 1));
    }

    private static CalendarEntry Within(CalendarEntry entry, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return entry with { FirstDay = entry.FirstDay < first ? first : entry.FirstDay, LastDay = entry.LastDay > last ? last : entry.LastDay };
    }
}

/// <summary>A month's place in the outermost ring.</summary>
public sealed record WheelMonth(string Name, string Sector, string Spoke, (double X, double Y) Label, bool IsDark);

/// <summary>An initiative from its first day to its last, with its number in the list.</summary>
public sealed record WheelBar(string Path, int Number, (double X, double Y) Start);

/// <summary>From a day to a day that counts.</summary>
public sealed record WheelSpan(string CssName, bool IsExpected, string Path, (double X, double Y) Due);

/// <summary>A day, in the shape of its kind.</summary>
public sealed record WheelDot(string CssName, string Path);
