using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Seed;

public sealed class PlaceSeedTests : DatabaseTest
{
    private static readonly DateOnly LastDayOfTheOldRegions = new(2026, 12, 31);
    private static readonly DateOnly FirstDayOfTheNewRegion = new(2027, 1, 1);

    [Fact]
    public async Task There_are_98_municipalities_without_Christiansoe()
    {
        Assert.Equal(98, await Db.Municipalities.CountAsync());
        Assert.False(await Db.Municipalities.AnyAsync(municipality => municipality.Code == "411"));
    }

    [Fact]
    public async Task There_are_12_police_districts_and_each_has_municipalities() =>
        Assert.Equal(12, await Db.PoliceDistricts.CountAsync(district => Db.Municipalities.Any(municipality => municipality.PoliceDistrictCode == district.Code)));

    [Fact]
    public async Task Every_municipality_is_in_exactly_one_region_before_and_after_the_reform() =>
        Assert.All(
            await Db.Municipalities.Include(municipality => municipality.Regions).ToListAsync(),
            municipality => Assert.All([LastDayOfTheOldRegions, FirstDayOfTheNewRegion], day => Assert.Single(municipality.Regions, region => region.ExistsOn(day))));

    [Fact]
    public async Task From_2027_46_municipalities_are_in_Region_Oestdanmark()
    {
        var municipalities = await Db.Municipalities.Include(municipality => municipality.Regions).ToListAsync();

        Assert.Equal(46, municipalities.Count(municipality => municipality.RegionOn(FirstDayOfTheNewRegion)?.Name == "Region Østdanmark"));
        Assert.DoesNotContain(municipalities, municipality => municipality.RegionOn(LastDayOfTheOldRegions)?.Name == "Region Østdanmark");
    }

    [Fact]
    public async Task No_two_municipalities_share_a_tile()
    {
        var municipalities = await Db.Municipalities.AsNoTracking().ToListAsync();

        Assert.Equal(98, municipalities.DistinctBy(municipality => (municipality.TileColumn, municipality.TileRow)).Count());
        Assert.All(municipalities, municipality => Assert.InRange(municipality.TileColumn, 1, 12));
        Assert.Equal(98, municipalities.DistinctBy(municipality => municipality.ShortLabel).Count());
    }

    [Fact]
    public async Task There_are_1111_postal_codes() =>
        Assert.Equal(1111, await Db.PostalCodes.Select(row => row.Code).Distinct().CountAsync());

    [Fact]
    public async Task Every_municipality_and_district_and_Bo_trygt_is_an_organisation()
    {
        var kinds = await Db.Organisations.GroupBy(organisation => organisation.Kind).ToDictionaryAsync(kind => kind.Key, kind => kind.Count());

        Assert.Equal((98, 12, 1), (kinds[OrganisationKind.Municipality], kinds[OrganisationKind.Police], kinds[OrganisationKind.BoTrygt]));
    }
}
