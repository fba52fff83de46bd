using BoTrygt.Database.Seed;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Tests.Seed;

public sealed class FigureSeedTests : DatabaseTest
{
    private static readonly DateOnly Shipped = new(2026, 11, 23);

    [Fact]
    public async Task Every_municipality_and_the_country_have_all_76_quarters()
    {
        var rows = await Db.ReportedBurglaries.AsNoTracking().ToListAsync();
        var series = rows.GroupBy(row => row.AreaCode).Select(area => new BurglarySeries(area)).ToList();

        Assert.Equal(99 * 76, rows.Count);
        Assert.Equal(99, series.Count);
        Assert.All(series, area => Assert.Equal((new Quarter(2007, 1), new Quarter(2025, 4), Shipped), (area.First, area.Last, area.FetchedOn)));
    }

    [Theory]
    [InlineData("269", 2025, 74)]
    [InlineData("201", 2025, 78)]
    [InlineData("223", 2025, 154)]
    [InlineData("230", 2025, 322)]
    [InlineData("730", 2025, 267)]
    [InlineData("155", 2025, 24)]
    [InlineData("751", 2025, 1294)]
    [InlineData("825", 2025, 0)]
    [InlineData("492", 2025, 0)]
    [InlineData("190", 2018, 322)]
    [InlineData("190", 2019, 209)]
    [InlineData(Area.Country, 2018, 28765)]
    [InlineData(Area.Country, 2019, 24553)]
    public async Task A_years_count_is_Statistics_Denmarks(string area, int year, int count) =>
        Assert.Equal(count, await Db.ReportedBurglaries.Where(row => row.AreaCode == area && row.Year == year).SumAsync(row => row.Count));

    [Fact]
    public async Task The_countrys_third_quarter_of_2020_is_the_revised_figure() =>
        Assert.Equal(4492, (await Db.ReportedBurglaries.SingleAsync(row => row.AreaCode == Area.Country && row.Year == 2020 && row.QuarterNumber == 3)).Count);

    [Fact]
    public async Task The_municipalities_never_hold_more_than_the_country()
    {
        var quarters = await Db.ReportedBurglaries
            .GroupBy(row => new { row.Year, row.QuarterNumber })
            .Select(quarter => new { Country = quarter.Where(row => row.AreaCode == Area.Country).Sum(row => row.Count), Places = quarter.Where(row => row.AreaCode != Area.Country).Sum(row => row.Count) })
            .ToListAsync();

        Assert.Equal(76, quarters.Count);
        Assert.All(quarters, quarter => Assert.InRange(quarter.Places, quarter.Country * 0.97, quarter.Country));
    }

    [Fact]
    public async Task Households_are_known_for_98_municipalities_in_2026()
    {
        Assert.Equal(98, await Db.Households.CountAsync(row => row.Year == 2026));
        Assert.Equal(2_878_104, await Db.Households.SumAsync(row => row.Count));
    }

    [Fact]
    public async Task Inhabitants_are_known_for_98_municipalities_in_19_years()
    {
        var years = await Db.Populations.GroupBy(row => row.Year).ToDictionaryAsync(year => year.Key, year => year.Count());

        Assert.Equal(Enumerable.Range(2008, 19), years.Keys.Order());
        Assert.All(years.Values, municipalities => Assert.Equal(98, municipalities));
    }

    [Fact]
    public async Task A_revised_figure_becomes_a_new_row_beside_the_old_one()
    {
        await ChangeSolroedsLastQuarterAsync(count: 999, fetchedOn: Shipped.AddMonths(-6));
        await ShippedFilesChangedAsync();

        Assert.Equal([(999, Shipped.AddMonths(-6)), (30, Shipped)], await SolroedsLastQuarterAsync());
        Assert.Equal(99 * 76 + 1, await Fresh().ReportedBurglaries.CountAsync());
    }

    [Fact]
    public async Task A_figure_fetched_after_the_program_shipped_is_left_alone()
    {
        await ChangeSolroedsLastQuarterAsync(count: 31, fetchedOn: Shipped.AddMonths(3));
        await ShippedFilesChangedAsync();

        Assert.Equal([(31, Shipped.AddMonths(3))], await SolroedsLastQuarterAsync());
    }

    [Fact]
    public async Task The_same_figure_fetched_again_is_no_revision()
    {
        await Db.ReportedBurglaries.ExecuteUpdateAsync(set => set.SetProperty(row => row.FetchedOn, Shipped.AddMonths(-6)));
        await ShippedFilesChangedAsync();

        Assert.Equal(99 * 76, await Fresh().ReportedBurglaries.CountAsync());
    }

    private async Task ChangeSolroedsLastQuarterAsync(int count, DateOnly fetchedOn) =>
        await Db.ReportedBurglaries.Where(row => row.AreaCode == "269" && row.Year == 2025 && row.QuarterNumber == 4)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Count, count).SetProperty(row => row.FetchedOn, fetchedOn));

    private async Task ShippedFilesChangedAsync()
    {
        await Db.AppliedSeeds.ExecuteUpdateAsync(set => set.SetProperty(seed => seed.ContentHash, "an older program's"));
        await Seeding.ApplyAsync(Fresh(), SeedChoice.WithDemoContent, TestDatabase.SeededAt);
    }

    private async Task<List<(int Count, DateOnly FetchedOn)>> SolroedsLastQuarterAsync() =>
        [.. (await Fresh().ReportedBurglaries.Where(row => row.AreaCode == "269" && row.Year == 2025 && row.QuarterNumber == 4).OrderBy(row => row.FetchedOn).ToListAsync()).Select(row => (row.Count, row.FetchedOn))];
}
