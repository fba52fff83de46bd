using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Citizens;

[Collection(SharedDevelopmentSite.Name)]
public sealed partial class MapTests(DevelopmentSite site)
{
    private const int Side = 48;
    private readonly IReadOnlyList<IElement> _tiles = [.. site["/partnerskaber"].Document.QuerySelectorAll("svg.tile-map a")];

    [Fact]
    public void Every_kommune_is_a_tile_that_leads_to_its_page() =>
        Assert.Equal(Shipped.Places.Select(place => place.Address).Order(StringComparer.Ordinal), _tiles.Select(tile => tile.GetAttribute("href")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_tile_is_read_aloud_with_full_name_and_figure() => Assert.All(Shipped.Places, place =>
    {
        var name = TileOf(place).GetAttribute("aria-label")!;

        Assert.StartsWith(place.OfficialName, name, StringComparison.Ordinal);
        Assert.Contains($", {place.LatestCount.ToString("N0", CultureInfo.GetCultureInfo("da-DK"))} anmeldte indbrud i {Shipped.LatestYear}", name, StringComparison.Ordinal);
        Assert.Contains(Page.WordsOf(TileOf(place).QuerySelector("text")), name, StringComparison.Ordinal);
        Assert.Equal(place.IsPartner, name.Contains("partnerskab", StringComparison.Ordinal));
    });

    [Fact]
    public void A_partnership_stands_out_by_more_than_colour() =>
        Assert.All(Shipped.Places, place => Assert.Equal(place.IsPartner, TileOf(place).QuerySelector(".tile__window") is not null));

    [Fact]
    public void Tiles_lie_where_the_file_puts_them_each_in_its_own_place()
    {
        Assert.All(Shipped.Places, place => Assert.Equal((place.Column, place.Row), Position(TileOf(place))));
        Assert.Equal(98, _tiles.Select(Position).Distinct().Count());
    }

    [Fact]
    public void The_map_is_at_most_twelve_columns_wide()
    {
        Assert.All(_tiles, tile => Assert.InRange(Position(tile).Column, 1, 12));
        Assert.Equal($"{12 * Side}", site["/partnerskaber"].Document.QuerySelector("svg.tile-map")!.GetAttribute("viewBox")!.Split(' ')[2]);
    }

    [Fact]
    public void Short_labels_are_short_and_unique()
    {
        var labels = _tiles.Select(tile => Page.WordsOf(tile.QuerySelector("text"))).ToList();

        Assert.All(labels, label => Assert.InRange(label.Length, 2, 3));
        Assert.Equal(98, labels.Distinct().Count());
    }

    [Fact]
    public void The_list_holds_the_partnerships_and_then_all_others()
    {
        var partners = Listed("partnerskaber");

        Assert.Equal(16, partners.Count);
        Assert.Equal(Shipped.Places.Where(place => place.IsPartner).Select(place => place.Address).ToHashSet(), partners.ToHashSet());
        Assert.Equal(Shipped.Places.Select(place => place.Address).ToHashSet(), partners.Concat(Listed("andre")).ToHashSet());
        Assert.Equal(98, partners.Count + Listed("andre").Count);
    }

    private IElement TileOf(Place place) => _tiles.Single(tile => tile.GetAttribute("href") == place.Address);

    private IReadOnlyList<string> Listed(string section) =>
        [.. site["/partnerskaber"].Document.QuerySelectorAll($"section[aria-labelledby={section}] .places a").Select(link => link.GetAttribute("href")!)];

    private static (int Column, int Row) Position(IElement tile)
    {
        var numbers = Translation().Match(tile.GetAttribute("transform")!);
        return (1 + int.Parse(numbers.Groups[1].Value, CultureInfo.InvariantCulture) / Side, 1 + int.Parse(numbers.Groups[2].Value, CultureInfo.InvariantCulture) / Side);
    }

    [GeneratedRegex(@"^translate\((\d+) (\d+)\)$")]
    private static partial Regex Translation();
}
