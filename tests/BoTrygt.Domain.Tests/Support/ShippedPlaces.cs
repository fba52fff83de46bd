using BoTrygt.Domain.Places;

namespace BoTrygt.Domain.Tests.Support;

/// <summary>The municipalities and postal codes that ship with the program, read without a database.</summary>
internal static class ShippedPlaces
{
    public static readonly IReadOnlyList<Municipality> Municipalities = [.. Rows("municipalities.csv").Select(row => new Municipality
    {
        Code = row[0],
        Name = row[1],
        Slug = row[2],
        PoliceDistrictCode = row[3],
        TileColumn = 1,
        TileRow = 1,
        ShortLabel = "",
    })];

    public static readonly PlaceFinder Finder = new(
        Municipalities,
        Rows("postal-codes.csv").SelectMany(row => row[2].Split(',').Select(code => new PostalCode { Code = row[0], Town = row[1], MunicipalityCode = code })));

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Seed", file))
            .Where(line => !line.StartsWith('#'))
            .Skip(1)
            .Select(line => line.Split(';'));
}
