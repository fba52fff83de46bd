using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Year;

namespace BoTrygt.Web.Partners.AnnualWheel;

/// <summary>A month of the list beside the picture, with what begins in it.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Lines">In order.</param>
public sealed record YearMonth(int Month, IReadOnlyList<YearLine> Lines)
{
    /// <summary>The twelve of them. What began the year before stands in January.</summary>
    public static IReadOnlyList<YearMonth> Of(WheelPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var lines = Holidays.In(page.Year).Select(one => new YearLine(one.Day, one.Holiday.InDanish()))
            .Concat(DarkLines(page.Year))
            .Concat(page.Entries.Select(entry => new YearLine(entry.FirstDay, entry.Title) { Entry = entry, Number = page.Numbers.TryGetValue(entry.Key, out var number) ? number : null }))
            .ToLookup(line => line.Day.Year < page.Year ? 1 : line.Day.Month);
        return [.. Enumerable.Range(1, 12).Select(month => new YearMonth(month, [.. lines[month].OrderBy(line => line.Day)]))];
    }

    private static IEnumerable<YearLine> DarkLines(int year)
    {
        var (spring, autumn) = (Seasons.DarkIn(year)[0], Seasons.DarkIn(year)[1]);
        return [new(spring.Last, "Den mørke tid slutter") { IsSeason = true }, new(autumn.First, "Den mørke tid begynder") { IsSeason = true }];
    }
}

/// <summary>A line of the list: an entry, a holiday, or the dark season.</summary>
/// <param name="Day">Where it stands.</param>
/// <param name="Text">What it says.</param>
public sealed record YearLine(DateOnly Day, string Text)
{
    /// <summary>Null for a holiday or the season.</summary>
    public CalendarEntry? Entry { get; init; }

    /// <summary>An initiative's in the picture.</summary>
    public int? Number { get; init; }

    public bool IsSeason { get; init; }

    public string Kind => Entry is { } entry ? entry.Kind.Words().Name : IsSeason ? "Årstid" : "Helligdag";

    public string CssName => Entry is { } entry ? entry.Kind.Words().CssName : IsSeason ? "season" : "holiday";
}
