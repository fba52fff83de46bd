using System.Globalization;

namespace BoTrygt.Web.Tests.Support;

/// <summary>The data that ships, read from its files by other code than the portal's.</summary>
public static class Shipped
{
    public const int LatestYear = 2025;

    public static IReadOnlyList<Place> Places { get; } =
        [.. Rows("municipalities.csv").Select(row => new Place(row[0], row[1], row[2], row[3], int.Parse(row[6], CultureInfo.InvariantCulture), int.Parse(row[7], CultureInfo.InvariantCulture)))];

    public static IReadOnlyList<string> PartnerCodes { get; } = [.. Rows("partnerships.csv").Select(row => row[0])];

    /// <summary>Each area's counts, quarter by quarter from 2007K1; the country is 000.</summary>
    public static IReadOnlyDictionary<string, int[]> Series { get; } =
        Rows("Figures/burglaries.csv").ToDictionary(row => row[0], row => row.Skip(1).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray());

    /// <summary>The headings of the quarters: 2007K1 …</summary>
    public static IReadOnlyList<string> Quarters { get; } = [.. Lines("Figures/burglaries.csv").First().Split(';').Skip(1)];

    /// <summary>Kommune and public title of every demo initiative that is shown to citizens.</summary>
    public static IReadOnlyList<(string Code, string Title)> DemoInitiatives { get; } =
        [.. Rows("Demo/initiatives.csv").Where(row => row[17] == "yes").Select(row => (row[0], row[15]))];

    /// <summary>Theme and slug of every article.</summary>
    public static IReadOnlyList<(string Theme, string Slug)> Articles { get; } =
        [.. Repository.Files("src/BoTrygt.Database/Seed/Articles", ".md").Select(path => path.Split('/')).Select(parts => (parts[^2], parts[^1][..^3]))];

    public static int Year(string area, int year) => Series[area].Skip((year - 2007) * 4).Take(4).Sum();

    private static IEnumerable<string[]> Rows(string file) => Lines(file).Skip(1).Select(line => line.Split(';'));

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(Repository.Root, "src/BoTrygt.Database/Seed", file)).Where(line => line.Length > 0 && line[0] != '#');
}

/// <summary>A line of municipalities.csv.</summary>
public sealed record Place(string Code, string Name, string OfficialName, string Slug, int Column, int Row)
{
    public bool IsPartner => Shipped.PartnerCodes.Contains(Code);
    public int LatestCount => Shipped.Year(Code, Shipped.LatestYear);
    public string Address => $"/bo-trygt-i/{Slug}";
}
