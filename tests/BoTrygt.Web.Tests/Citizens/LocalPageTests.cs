using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Citizens;

[Collection(SharedDevelopmentSite.Name)]
public sealed partial class LocalPageTests(DevelopmentSite site)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    public static TheoryData<string> UnknownSpellings => ["arhus", "Århus", "aarhuus", "aarhus-c"];

    [Fact]
    public void All_kommuner_have_a_page_with_their_official_name()
    {
        Assert.Equal(98, Shipped.Places.Count);
        Assert.All(Shipped.Places, place =>
        {
            Assert.Equal(HttpStatusCode.OK, site[place.Address].Status);
            Assert.Contains(place.OfficialName, site[place.Address].Words, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_latest_year_is_the_shipped_one_with_its_interval() => Assert.All(Shipped.Places, place =>
    {
        var (lower, upper) = Poisson.Interval(place.LatestCount);
        var text = Page.WordsOf(site[place.Address].Document.QuerySelector(".key-figure__text"));

        Assert.Equal(Number(place.LatestCount), Page.WordsOf(site[place.Address].Document.QuerySelector(".key-figure__number")));
        Assert.StartsWith($"anmeldte indbrud i boliger i {Shipped.LatestYear}", text, StringComparison.Ordinal);
        Assert.Contains($"mellem {Number(lower)} og {Number(upper)} ", text, StringComparison.Ordinal);
    });

    [Fact]
    public void Every_point_of_the_picture_stands_in_the_table() => Assert.All(Shipped.Places, place =>
    {
        var counts = Shipped.Series[place.Code];
        var expected = Enumerable.Range(3, counts.Length - 3).Reverse().Select(last =>
        {
            var count = counts[(last - 3)..(last + 1)].Sum();
            var (lower, upper) = Poisson.Interval(count);
            return $"{Shipped.Quarters[last][5]}. kvartal {Shipped.Quarters[last][..4]} {Number(count)} {Number(lower)}–{Number(upper)}";
        });

        Assert.Equal(expected, Rows(site[place.Address]).Select(row => BreakMark().Replace(row, "")));
    });

    [Fact]
    public void The_table_marks_what_a_break_touches()
    {
        var rows = Rows(site["/bo-trygt-i/aarhus"]).ToList();

        Assert.Equal(["1. kvartal 2018", "2. kvartal 2018", "3. kvartal 2018"], Marked(rows, "(1)").Order());
        Assert.Equal(7, Marked(rows, "(2)").Count());
    }

    [Fact]
    public void A_partnership_names_its_three_parties() => Assert.All(Shipped.Places.Where(place => place.IsPartner), place =>
    {
        var parties = site[place.Address].Document.QuerySelectorAll(".parties h3").Select(Page.WordsOf).ToList();

        Assert.Equal(3, parties.Count);
        Assert.Equal(place.OfficialName, parties[0]);
        Assert.Contains("Politi", parties[1], StringComparison.Ordinal);
        Assert.Equal("Bo trygt", parties[2]);
    });

    [Fact]
    public void Solrød_with_74_is_not_under_74()
    {
        var page = site["/bo-trygt-i/solroed"];

        Assert.Contains("Der var 74 anmeldte indbrud i 2025", Target(page, "Under 74"), StringComparison.Ordinal);
        Assert.StartsWith("Ikke nået", Target(page, "Under 74"), StringComparison.Ordinal);
        Assert.StartsWith("Kan ikke vurderes", Target(page, "1.275 nye aktive nabohjælpere"), StringComparison.Ordinal);
        Assert.Contains("mellem 58 og 93", page.Words, StringComparison.Ordinal);
        Assert.Contains("1. marts 2021", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alleroed", "Under 80", "Nået")]
    [InlineData("hoersholm", "Under 85", "Ikke nået")]
    [InlineData("rudersdal", "66 % færre", "Kan ikke vurderes Vi ved ikke, hvilket år der skal regnes ud fra.")]
    [InlineData("randers", "To tredjedele færre", "Kan ikke vurderes Vi ved ikke, hvilket år der skal regnes ud fra.")]
    [InlineData("randers", "Fasthold", "Kan ikke vurderes Vi har ikke en måling af tryghed i kommunen at holde målet op imod.")]
    [InlineData("dragoer", "Hold det lave niveau", "Kan ikke vurderes Vi kender ikke et tal for målet.")]
    [InlineData("dragoer", "Over 400", "Kan ikke vurderes Danmarks Statistik tæller ikke nabohjælpere.")]
    public void A_target_gets_the_verdict_that_the_figures_allow(string slug, string target, string verdict) =>
        Assert.StartsWith(verdict, Target(site[$"/bo-trygt-i/{slug}"], target), StringComparison.Ordinal);

    [Fact]
    public void A_partnership_whose_targets_nobody_told_us_says_so() =>
        Assert.Contains("Vi kender ikke partnerskabets mål endnu", site["/bo-trygt-i/aarhus"].Words, StringComparison.Ordinal);

    [Fact]
    public void A_kommune_without_partnership_says_so_and_helps_all_the_same() => Assert.All(Shipped.Places.Where(place => !place.IsPartner), place =>
    {
        var page = site[place.Address];

        Assert.Contains("Her er ikke et partnerskab", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".key-figure"));
        Assert.Equal(5, page.Document.QuerySelectorAll(".themes a[href^='/raad/']").Length);
        Assert.Empty(page.Document.QuerySelectorAll(".verdict, .initiative, .parties"));
    });

    [Fact]
    public async Task A_place_that_is_none_gets_a_search_field()
    {
        var page = await site.Portal.Visitor().OpenAsync("/bo-trygt-i/atlantis");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.NotNull(page.Document.QuerySelector("form[action='/find'][role=search] input[name=sted]"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/partnerskaber']"));
        Assert.Contains("»atlantis«", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(UnknownSpellings))]
    public async Task A_near_miss_is_404_and_suggests_the_kommune(string slug)
    {
        var page = await site.Portal.Visitor().OpenAsync($"/bo-trygt-i/{slug}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.NotNull(page.Document.QuerySelector("main .places a[href='/bo-trygt-i/aarhus']"));
    }

    private static IEnumerable<string> Marked(IEnumerable<string> rows, string mark) =>
        rows.Where(row => row.Contains(mark, StringComparison.Ordinal)).Select(row => row[..row.IndexOf(mark, StringComparison.Ordinal)].Trim());

    [GeneratedRegex(@" ?\(\d\)")]
    private static partial Regex BreakMark();

    private static string Number(double number) => Math.Round(number).ToString("N0", Danish);

    private static IEnumerable<string> Rows(Page page) => page.Document.QuerySelectorAll("figure table tbody tr")
        .Select(row => string.Join(' ', row.Children.Take(3).Select(Page.WordsOf)));

    /// <summary>The verdict and what stands behind it, of the target that starts so.</summary>
    private static string Target(Page page, string text)
    {
        var heading = page.Document.QuerySelectorAll(".targets h3").Single(heading => Page.WordsOf(heading).StartsWith(text, StringComparison.Ordinal));
        return Page.WordsOf(heading.NextElementSibling);
    }
}
