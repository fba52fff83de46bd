using BoTrygt.Domain.Statistics;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Statistics;

public class BurglarySeriesTests
{
    [Fact]
    public void A_rolling_year_is_four_quarters_across_the_turn_of_the_year()
    {
        var series = new BurglarySeries(Burglaries.From(new(2024, 3), 10, 20, 1, 2, 3, 4));

        Assert.Equal([new(new(2025, 2), 33), new(new(2025, 3), 26), new(new(2025, 4), 10)], series.RollingYears());
        Assert.Equal(33, series.FourQuartersTo(new(2025, 2))?.Count);
    }

    [Fact]
    public void Four_quarters_of_which_one_is_unknown_are_no_rolling_year()
    {
        var series = new BurglarySeries(Burglaries.From(new(2025, 1), 1, 2, 3, 4));

        Assert.Null(series.FourQuartersTo(new(2025, 3)));
        Assert.Null(series.FourQuartersTo(new(2026, 1)));
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, 2024)]
    [InlineData(7, 2024)]
    [InlineData(8, 2025)]
    public void The_latest_full_year_has_all_four_quarters(int quarters, int? year) =>
        Assert.Equal(year, new BurglarySeries(Burglaries.From(new(2024, 1), new int[quarters])).LatestFullYear);

    [Fact]
    public void Four_quarters_across_two_years_are_no_full_year() =>
        Assert.Null(new BurglarySeries(Burglaries.From(new(2024, 3), 1, 1, 1, 1)).LatestFullYear);

    [Fact]
    public void A_series_shorter_than_a_year_has_no_rolling_years() =>
        Assert.Empty(new BurglarySeries(Burglaries.From(new(2025, 1), 1, 2)).RollingYears());

    [Fact]
    public void Rows_may_come_in_any_order()
    {
        var series = new BurglarySeries(Burglaries.From(new(2025, 1), 1, 2, 3, 4).Reverse());

        Assert.Equal([(new(2025, 1), 1), (new(2025, 2), 2), (new(2025, 3), 3), (new(2025, 4), 4)], series.Quarters);
    }

    [Fact]
    public void A_missing_quarter_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BurglarySeries([Burglaries.Row(new(2025, 1), 1), Burglaries.Row(new(2025, 3), 1)]));

    [Fact]
    public void Rows_of_two_areas_are_refused() =>
        Assert.Throws<ArgumentException>(() => new BurglarySeries([Burglaries.Row(new(2025, 1), 1, area: "269"), Burglaries.Row(new(2025, 2), 1, area: "751")]));

    [Fact]
    public void The_same_quarter_of_two_areas_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BurglarySeries([Burglaries.Row(new(2025, 1), 1, area: "269"), Burglaries.Row(new(2025, 1), 1, area: "751")]));

    [Fact]
    public void No_rows_are_refused() => Assert.Throws<ArgumentException>(() => new BurglarySeries([]));

    /// <summary>The country's third quarter of 2020 was 4,864 when new and 4,492 later.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_revision_counts_and_the_figure_it_revises_does_not(bool revisionFirst)
    {
        var first = Burglaries.Row(new(2020, 3), 4864, Area.Country, new(2020, 11, 1));
        var revised = Burglaries.Row(new(2020, 3), 4492, Area.Country, new(2026, 11, 23));
        var series = new BurglarySeries(revisionFirst ? [revised, first] : [first, revised]);

        Assert.Equal([(new(2020, 3), 4492)], series.Quarters);
        Assert.Equal(new(2026, 11, 23), series.FetchedOn);
    }

    [Fact]
    public void Fetched_on_is_the_latest_day_of_any_figure_in_use()
    {
        var series = new BurglarySeries([Burglaries.Row(new(2025, 1), 1, fetchedOn: new(2025, 5, 1)), Burglaries.Row(new(2025, 2), 1, fetchedOn: new(2025, 8, 1))]);

        Assert.Equal(new(2025, 8, 1), series.FetchedOn);
    }
}
