using BoTrygt.Browser.Tests.Support;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Browser.Tests.Layout;

public sealed class MapTests(OpenPortal portal) : BrowserTest(portal)
{
    private const double SmallestTarget = 24;
    private const double Rounding = .01;

    [ChromiumFact]
    public async Task On_the_smallest_telephone_every_kommune_is_a_square_that_a_thumb_can_hit()
    {
        var tiles = await TilesAsync(Screens.Smallest());
        Assert.Equal(Shipped.Places.Select(place => place.Address).Order(), tiles.Select(tile => tile.Address).Order());
        Assert.All(tiles, tile => Assert.True(Math.Min(tile.Width, tile.Height) >= SmallestTarget - Rounding, $"{tile.Address} is {tile.Width} × {tile.Height}"));
        Assert.All(tiles, tile => Assert.True(tile.IsHit, $"{tile.Address} is covered"));
        Assert.InRange(tiles.Select(tile => Math.Round(tile.Left)).Distinct().Count(), 2, 12);
        Assert.Empty(from one in tiles from other in tiles where one != other && one.Overlaps(other) select $"{one.Address} lies on {other.Address}");
    }

    [ChromiumTheory]
    [InlineData("dragoer", "Dragør")]
    [InlineData("frederiksberg", "Frederiksberg")]
    public async Task A_touch_in_the_middle_of_a_small_kommune_leads_to_its_page(string slug, string name)
    {
        var visit = await VisitAsync(Screens.Smallest());
        await visit.OpenAsync(PageTypes.Map);
        await visit.Page.Locator($".tile-map a[href='/bo-trygt-i/{slug}']").ClickAsync();
        await visit.ArriveAsync($"/bo-trygt-i/{slug}");
        Assert.Contains(name, await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumTheory]
    [InlineData(ForcedColors.None)]
    [InlineData(ForcedColors.Active)]
    public async Task Partnerships_are_told_by_a_window_and_a_thicker_edge_not_only_by_colour(ForcedColors colours)
    {
        var screen = Screens.Phone();
        screen.ForcedColors = colours;
        var tiles = await TilesAsync(screen);
        Assert.Equal(Shipped.PartnerCodes.Count, tiles.Count(tile => tile.IsPartner));
        Assert.All(tiles, tile => Assert.Equal(tile.IsPartner, tile.Windows == 1));
        Assert.True(tiles.Where(tile => tile.IsPartner).Min(tile => tile.Edge) >= 2 * tiles.Where(tile => !tile.IsPartner).Max(tile => tile.Edge));
    }

    private async Task<Square[]> TilesAsync(BrowserNewContextOptions screen)
    {
        var visit = await VisitAsync(screen);
        await visit.OpenAsync(PageTypes.Map);
        return await visit.AskAsync<Square[]>("tiles");
    }

    private sealed record Square
    {
        public string Address { get; init; } = "";
        public double Left { get; init; }
        public double Top { get; init; }
        public double Width { get; init; }
        public double Height { get; init; }
        public bool IsHit { get; init; }
        public int Windows { get; init; }
        public bool IsPartner { get; init; }
        public double Edge { get; init; }

        public bool Overlaps(Square other) =>
            Math.Min(Left + Width, other.Left + other.Width) - Math.Max(Left, other.Left) > Rounding * 10
            && Math.Min(Top + Height, other.Top + other.Height) - Math.Max(Top, other.Top) > Rounding * 10;
    }
}
