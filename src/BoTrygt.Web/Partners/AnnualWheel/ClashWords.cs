using System.Globalization;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Year;

namespace BoTrygt.Web.Partners.AnnualWheel;

/// <summary>Clashes as they are said in Danish.</summary>
public static class ClashWords
{
    /// <summary>A clash links to so many; the others are counted.</summary>
    public const int MostLinks = 6;

    /// <summary>So many stand open on the page, the later ones are folded.</summary>
    public const int MostOpen = 5;

    /// <summary>What it is, before the links to what it is about.</summary>
    /// <param name="clash">The clash.</param>
    /// <param name="namesDistrict">The page is about more than one police district.</param>
    public static string Sentence(this Clash clash, bool namesDistrict)
    {
        ArgumentNullException.ThrowIfNull(clash);
        var by = namesDistrict ? $" i {clash.Entries[0].Place.District}" : "";
        return clash.Kind switch
        {
            ClashKind.SameDay => $"{Day(clash.Day)}: {clash.Entries.Count} aftaler samme dag{by}",
            ClashKind.BeginTogether => $"Uge {ISOWeek.GetWeekOfYear(clash.Day.ToDateTime(TimeOnly.MinValue))}: {clash.Entries.Count} indsatser{by} begynder samme uge",
            ClashKind.DueTogether => $"{Day(clash.Day)}: {clash.Entries.Select(entry => entry.Place.PartnershipId).Distinct().Count()} partnerskaber{by} har svarfrist samme dag",
            ClashKind.OnHoliday => $"{Day(clash.Day)} er {Name(clash.Day)}",
            _ => throw new ArgumentOutOfRangeException(nameof(clash), clash.Kind, "No Danish words for the clash."),
        };
    }

    /// <summary>A sentence begins with it.</summary>
    private static string Day(DateOnly day) => EntryWords.WithWeekday(day) is var text ? char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..] : "";

    private static string Name(DateOnly day) => Holidays.On(day) is { } holiday ? holiday.InDanish().ToLowerInvariant() : "helligdag";
}
