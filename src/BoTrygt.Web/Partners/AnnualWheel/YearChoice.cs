using System.Globalization;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.AnnualWheel;

/// <summary>What of the address can be used, and what had to be left out.</summary>
public sealed class YearChoice
{
    /// <summary>Before the first partnership, and further than anybody plans.</summary>
    public const int FirstYear = 2010, LastYear = 2099;

    private readonly List<string> _ignored = [];

    /// <param name="year">As it stands in the address.</param>
    /// <param name="districtCode">The same.</param>
    /// <param name="places">The partnerships within reach.</param>
    /// <param name="today">In Denmark.</param>
    public YearChoice(string? year, string? districtCode, IEnumerable<EntryPlace> places, DateOnly today)
    {
        List<EntryPlace> all = [.. places.OrderBy(place => place.Name, DanishOrder.Comparer)];
        Today = today;
        Districts = [.. all.Select(place => KeyValuePair.Create(place.DistrictCode, place.District)).Distinct().OrderBy(district => district.Value, DanishOrder.Comparer)];
        Year = YearIn(year) ?? today.Year;
        DistrictCode = Districts.Any(district => district.Key == districtCode) ? districtCode : null;
        if (!string.IsNullOrWhiteSpace(districtCode) && DistrictCode is null)
        {
            _ignored.Add($"»{districtCode}« er ikke en politikreds, du har partnerskaber i.");
        }

        Places = [.. all.Where(place => DistrictCode is null || place.DistrictCode == DistrictCode)];
    }

    public DateOnly Today { get; }
    public int Year { get; }
    public string? DistrictCode { get; }

    /// <summary>Its name; null when none was chosen.</summary>
    public string? District => Districts.Where(district => district.Key == DistrictCode).Select(district => district.Value).FirstOrDefault();

    /// <summary>Code and name, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Districts { get; }

    /// <summary>The partnerships that the page is about, by name.</summary>
    public IReadOnlyList<EntryPlace> Places { get; }

    /// <summary>What the address asked for in vain, in words.</summary>
    public IReadOnlyList<string> Ignored => _ignored;

    private int? YearIn(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= FirstYear and <= LastYear)
        {
            return year;
        }

        _ignored.Add($"»{typed}« er ikke et år fra {FirstYear} til {LastYear}.");
        return null;
    }
}
