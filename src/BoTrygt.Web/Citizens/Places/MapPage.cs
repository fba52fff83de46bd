using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Places;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Citizens.Places;

/// <param name="Year">The calendar year of the figures.</param>
/// <param name="Tiles">One for each kommune.</param>
public sealed record MapPage(int Year, IReadOnlyList<Tile> Tiles)
{
    /// <summary>A tile's side, in the picture's own units: 24 pixels where the screen is 320 wide.</summary>
    public const int Side = 48;

    public const int Columns = 12;
    public int Rows => Tiles.Max(tile => tile.Municipality.TileRow);

    /// <summary>North to south and west to east: the order in which the keyboard goes.</summary>
    public IEnumerable<Tile> OnMap => Tiles.OrderBy(tile => tile.Municipality.TileRow).ThenBy(tile => tile.Municipality.TileColumn);

    public IReadOnlyList<Tile> Partnerships => [.. Tiles.Where(tile => tile.Partnership is not null).OrderBy(tile => tile.Municipality.Name, DanishOrder.Comparer)];
    public IReadOnlyList<Tile> Others => [.. Tiles.Where(tile => tile.Partnership is null).OrderBy(tile => tile.Municipality.Name, DanishOrder.Comparer)];
}

/// <summary>A kommune on the map.</summary>
public sealed record Tile(Municipality Municipality, Partnership? Partnership, int Count)
{
    public string Address => LocalPage.AddressOf(Municipality);
    public int X => (Municipality.TileColumn - 1) * MapPage.Side;
    public int Y => (Municipality.TileRow - 1) * MapPage.Side;

    /// <summary>Full name, partnership and figure, for those who point at the tile.</summary>
    public string Explained(int year) =>
        $"{Municipality.OfficialName}{(Partnership is null ? "" : ", partnerskab")}, {Count.InDanish()} anmeldte indbrud i {year}";

    /// <summary>The same for those who hear the map, with the short label for those who say what they see.</summary>
    public string Spoken(int year) => $"{Explained(year)}, {Municipality.ShortLabel}";
}
