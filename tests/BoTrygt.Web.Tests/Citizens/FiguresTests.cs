using System.Globalization;
using System.Net;
using System.Text;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Citizens;

[Collection(SharedDevelopmentSite.Name)]
public sealed class FiguresTests(DevelopmentSite site)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    [Fact]
    public void The_country_shows_its_own_latest_year() =>
        Assert.Equal(Shipped.Year("000", Shipped.LatestYear).ToString("N0", Danish), Page.WordsOf(site["/tal"].Document.QuerySelector(".key-figure__number")));

    [Fact]
    public void The_country_lists_every_kommune_with_two_years_and_an_interval()
    {
        var rows = site["/tal"].Document.QuerySelectorAll("section[aria-labelledby=kommuner] tbody tr")
            .ToDictionary(row => row.QuerySelector("a")!.GetAttribute("href")!, row => row.QuerySelectorAll("td").Take(3).Select(Page.WordsOf));

        Assert.Equal(98, rows.Count);
        Assert.All(Shipped.Places, place =>
        {
            var (lower, upper) = Poisson.Interval(place.LatestCount);
            string[] expected = [place.LatestCount.ToString("N0", Danish), $"{lower.ToString("N0", Danish)}–{upper.ToString("N0", Danish)}", Shipped.Year(place.Code, Shipped.LatestYear - 1).ToString("N0", Danish)];
            Assert.Equal(expected, rows[$"/tal/{place.Slug}"]);
        });
    }

    [Fact]
    public void Every_kommune_has_a_page_with_its_latest_year() =>
        Assert.All(Shipped.Places, place => Assert.Equal(place.LatestCount.ToString("N0", Danish), Page.WordsOf(site[$"/tal/{place.Slug}"].Document.QuerySelector(".key-figure__number"))));

    [Fact]
    public void Every_year_in_the_table_is_the_shipped_one_with_its_interval() => Assert.All(Shipped.Places, place =>
    {
        var expected = Enumerable.Range(2007, Shipped.LatestYear - 2006).Reverse().Select(year =>
        {
            var (lower, upper) = Poisson.Interval(Shipped.Year(place.Code, year));
            return $"{year} {Shipped.Year(place.Code, year).ToString("N0", Danish)} {lower.ToString("N0", Danish)}–{upper.ToString("N0", Danish)}";
        });
        var rows = site[$"/tal/{place.Slug}"].Document.QuerySelectorAll("section > .table-scroll tbody tr").Select(row => string.Join(' ', row.Children.Take(3).Select(Page.WordsOf)));

        Assert.Equal(expected, rows);
    });

    [Fact]
    public void Every_page_says_what_the_number_means_and_names_the_source() =>
        Assert.All(Shipped.Places.Select(place => site[$"/tal/{place.Slug}"]).Append(site["/tal"]), page =>
        {
            Assert.Contains("Hvad tallet betyder", page.Words, StringComparison.Ordinal);
            Assert.Contains("Danmarks Statistik (CC BY 4.0), indbrud i beboelser efter gerningssted (STRAF11)", page.Words, StringComparison.Ordinal);
            Assert.Contains("§ 276 a", page.Words, StringComparison.Ordinal);
        });

    [Fact]
    public void Every_file_holds_the_whole_shipped_series()
    {
        var files = Shipped.Places.Select(place => (place.Code, Path: $"/tal/{place.Slug}.csv")).Append((Code: "000", Path: "/tal/hele-landet.csv"));

        Assert.All(files, file => Assert.Equal(Expected(file.Code), Rows(site[file.Path])));
    }

    [Fact]
    public void A_file_opens_in_a_Danish_Excel() => Assert.All(Shipped.Places, place =>
    {
        var file = site[$"/tal/{place.Slug}.csv"];

        Assert.Equal("text/csv; charset=utf-8", file.ContentType);
        Assert.Equal($"attachment; filename=anmeldte-indbrud-{place.Slug}.csv; filename*=UTF-8''anmeldte-indbrud-{place.Slug}.csv", file.Header("Content-Disposition"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), file.Body.Take(3));
        Assert.NotEqual(Encoding.UTF8.GetPreamble(), file.Body.Skip(3).Take(3));
    });

    [Theory]
    [InlineData("/tal/atlantis")]
    [InlineData("/tal/atlantis.csv")]
    [InlineData("/tal/hele-landet")]
    [InlineData("/tal/.csv")]
    public async Task An_unknown_place_is_404(string path) => Assert.Equal(HttpStatusCode.NotFound, (await site.Portal.Visitor().OpenAsync(path)).Status);

    private static IEnumerable<string> Expected(string area)
    {
        Assert.Equal(76, Shipped.Quarters.Count);
        return Shipped.Quarters.Zip(Shipped.Series[area], (quarter, count) => $"{area};{quarter};{count}");
    }

    private static IEnumerable<string> Rows(Page file)
    {
        var lines = Encoding.UTF8.GetString(file.Body, 3, file.Body.Length - 3).Split("\r\n");
        Assert.Equal("område;kvartal;anmeldte indbrud;hentet;kilde", lines[0]);
        Assert.Equal("", lines[^1]);
        return lines[1..^1].Select(line => string.Join(';', line.Split(';').Take(3)));
    }
}
