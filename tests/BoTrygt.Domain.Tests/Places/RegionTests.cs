using BoTrygt.Domain.Places;

namespace BoTrygt.Domain.Tests.Places;

public class RegionTests
{
    private static readonly Region Old = new() { Code = "hovedstaden", Name = "Region Hovedstaden", From = new(2007, 1, 1), To = new(2026, 12, 31) };
    private static readonly Region New = new() { Code = "oestdanmark", Name = "Region Østdanmark", From = new(2027, 1, 1) };

    [Theory]
    [InlineData("2006-12-31", null)]
    [InlineData("2007-01-01", "hovedstaden")]
    [InlineData("2026-12-31", "hovedstaden")]
    [InlineData("2027-01-01", "oestdanmark")]
    [InlineData("2099-01-01", "oestdanmark")]
    public void A_municipality_is_in_the_region_that_exists_on_the_day(string day, string? region)
    {
        var municipality = new Municipality { Code = "190", Name = "Furesø", OfficialName = "Furesø Kommune", Slug = "furesoe", PoliceDistrictCode = "1468", TileColumn = 1, TileRow = 1, ShortLabel = "Fur" };
        municipality.Regions.Add(New);
        municipality.Regions.Add(Old);

        Assert.Equal(region, municipality.RegionOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Code);
    }
}
