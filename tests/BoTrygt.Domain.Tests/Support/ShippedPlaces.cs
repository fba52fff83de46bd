using BoTrygt.Domain.Places;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>The municipalities and postal codes that ship with the program, read without a database.</summary>
internal static class ShippedPlaces
{
    public static readonly IReadOnlyList<Municipality> Municipalities = [.. Rows("municipalities.csv").Select(row => new Municipality
    {
        Code = row["code"],
        Name = row["name"],
        OfficialName = row["official_name"],
        Slug = row["slug"],
        PoliceDistrictCode = row["police_district"],
        TileColumn = 1,
        TileRow = 1,
        ShortLabel = "",
    })];

    public static readonly PlaceFinder Finder = new(
        Municipalities,
        Rows("postal-codes.csv").SelectMany(row => row["municipalities"].Split(',').Select(code => new PostalCode { Code = row["code"], Town = row["town"], MunicipalityCode = code })));

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Seed", file)).Where(line => !line.StartsWith('#')).Select(line => line.Split(';')).ToList();
        return lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
