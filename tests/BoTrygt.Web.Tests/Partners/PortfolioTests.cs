using AngleSharp.Dom;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>The table of partnerships: who sees which, and what filters and sorting leave.</summary>
public sealed class PortfolioTests(OfficeHours portal) : IClassFixture<OfficeHours>
{
    private const string Path = "/arbejdsrum/partnerskaber";

    public static TheoryData<string, Func<Initiative, bool>> InitiativeFilters => new()
    {
        { "princip=3", initiative => initiative.PrincipleNumber == 3 },
        { "tema=haeleri", initiative => initiative.ThemeSlugs.Contains("haeleri") },
        { "status=droppet", initiative => initiative.Status == InitiativeStatus.Dropped },
        { "status=i-gang&princip=2&tema=nabohjaelp", initiative => initiative is { Status: InitiativeStatus.Running, PrincipleNumber: 2 } && initiative.ThemeSlugs.Contains("nabohjaelp") },
    };

    [Theory]
    [InlineData("koordinator.aarhus", "Dit partnerskab", 1)]
    [InlineData("laeser.aarhus", "Dit partnerskab", 1)]
    [InlineData("forening.aarhus", "Dit partnerskab", 1)]
    [InlineData("politi.oestjylland", "Østjyllands Politi: alle partnerskaber i kredsen", 2)]
    [InlineData("konsulent", "Alle partnerskaber", 16)]
    [InlineData("sekretariat", "Alle partnerskaber", 16)]
    public async Task Everybody_sees_the_partnerships_within_reach(string who, string title, int count)
    {
        var page = await OpenAsync(who, "");

        Assert.Equal(title, page.Document.QuerySelector("h1")?.TextContent);
        Assert.Equal(count, Names(page).Count);
        Assert.Contains(count == 1 ? "1 partnerskab" : $"{count} partnerskaber", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InitiativeFilters))]
    public async Task A_filter_on_initiatives_leaves_partnerships_that_have_some_and_counts_those(string query, Func<Initiative, bool> fits)
    {
        var expected = Running().Where(fits).GroupBy(initiative => initiative.PartnershipId).Select(group => group.Count()).Order();

        var page = await OpenAsync("sekretariat", query);

        Assert.Equal(expected, Rows(page).Select(Count).Order());
    }

    [Fact]
    public async Task District_and_name_find_their_partnerships()
    {
        Assert.Equal(["Bo trygt i Randers", "Bo trygt i Aarhus"], Names(await OpenAsync("sekretariat", "kreds=1461")));
        Assert.Equal(["Bo trygt i Hjørring"], Names(await OpenAsync("sekretariat", "q=HJØRR")));
    }

    [Fact]
    public async Task Nothing_new_for_N_days_finds_those_where_nothing_happened()
    {
        using var late = new OfficeHours();
        late.Time.Advance(TimeSpan.FromDays(45));
        await late.DoAsync("koordinator.aarhus@demo.invalid", async db => (await db.Initiatives.FirstAsync(initiative => db.Plans.Any(plan => plan.Id == initiative.PlanId && plan.StartsOn <= late.Today && plan.EndsOn >= late.Today))).Touch(late.Time.GetUtcNow().UtcDateTime));
        using var desk = await Desk.OfAsync(late, "sekretariat@demo.invalid");

        var quiet = Names(await desk.OpenAsync($"{Path}?stille=30"));

        Assert.Equal(15, quiet.Count);
        Assert.Empty(Names(await desk.OpenAsync($"{Path}?stille=3650")));
    }

    [Theory]
    [InlineData("princip=9")]
    [InlineData("princip=-1&tema=findes-ikke&kreds=%27%20OR%201=1&status=3&stille=99999999999999&sorter=pris&retning=op")]
    [InlineData("q=%00%F0%9F%8F%A0&princip=1&princip=2")]
    public async Task Wrong_values_in_the_address_are_explained_or_ignored(string query)
    {
        var page = await OpenAsync("sekretariat", query);

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task What_could_not_be_used_is_said()
    {
        var page = await OpenAsync("sekretariat", "princip=9&tema=stjernekig");

        Assert.Contains("»9« er ikke et princip. Det er ikke brugt.", page.Words, StringComparison.Ordinal);
        Assert.Contains("»stjernekig« er ikke et tema. Det er ikke brugt.", page.Words, StringComparison.Ordinal);
        Assert.Equal(16, Names(page).Count);
    }

    [Fact]
    public async Task An_empty_result_says_what_to_do()
    {
        var page = await OpenAsync("sekretariat", "q=Atlantis");

        Assert.Contains("0 af 16 partnerskaber", page.Words, StringComparison.Ordinal);
        Assert.Contains("Fjern et filter", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("antal", 2)]
    [InlineData("forsinkede", 1)]
    public async Task Columns_of_numbers_sort_both_ways(string column, int cell)
    {
        var up = Rows(await OpenAsync("sekretariat", $"sorter={column}")).Select(row => Number(row, cell)).ToList();
        var down = await OpenAsync("sekretariat", $"sorter={column}&retning=ned");

        Assert.Equal(up.Order(), up);
        Assert.Equal(up.OrderDescending(), Rows(down).Select(row => Number(row, cell)));
        Assert.Equal("descending", down.Document.QuerySelector("th[aria-sort]")?.GetAttribute("aria-sort"));
        Assert.Single(down.Document.QuerySelectorAll("th[aria-sort]"));
    }

    [Fact]
    public async Task Names_sort_as_in_Danish_with_aa_last()
    {
        var names = Names(await OpenAsync("sekretariat", ""));

        Assert.Equal("Bo trygt i Aarhus", names[^1]);
        Assert.Equal(names.Reverse(), Names(await OpenAsync("sekretariat", "sorter=navn&retning=ned")));
    }

    [Fact]
    public async Task Filters_survive_sorting_and_sorting_survives_filters()
    {
        var page = await OpenAsync("sekretariat", "princip=2&sorter=antal&retning=ned&q=r");
        var sorting = page.Document.QuerySelectorAll("th a.sort").Select(link => link.GetAttribute("href")).ToList();
        var form = Form.Of(page, "form.filters").Fields;

        Assert.All(sorting, address => Assert.Contains("princip=2&q=r", address, StringComparison.Ordinal));
        Assert.Contains(("sorter", "antal"), form);
        Assert.Contains(("retning", "ned"), form);
        Assert.Contains("princip=2&q=r&sorter=antal&retning=ned", page.Document.QuerySelector("a[href*='.csv']")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Foreign_partnerships_never_show()
    {
        Assert.Equal(["Bo trygt i Aarhus"], Names(await OpenAsync("koordinator.aarhus", "q=bo")));
        Assert.Equal(["Bo trygt i Aarhus"], Names(await OpenAsync("koordinator.aarhus", "kreds=1468")));
        Assert.Empty(Names(await OpenAsync("koordinator.aarhus", "q=Randers")));
    }

    [Fact]
    public async Task An_association_counts_what_is_shared_with_it()
    {
        var aarhus = Running().Where(initiative => initiative.PartnershipId == Aarhus()).ToList();
        var shared = aarhus.Count(initiative => initiative.CivilSociety != CivilSocietyAccess.None);

        Assert.InRange(shared, 1, aarhus.Count - 1);
        Assert.Equal([shared], Rows(await OpenAsync("forening.aarhus", "")).Select(Count));
        Assert.Equal([aarhus.Count], Rows(await OpenAsync("laeser.aarhus", "")).Select(Count));
    }

    private async Task<Page> OpenAsync(string who, string query)
    {
        using var desk = await Desk.OfAsync(portal, $"{who}@demo.invalid");
        return await desk.OpenAsync($"{Path}?{query}");
    }

    /// <summary>The initiatives of the plans that cover the day.</summary>
    private List<Initiative> Running()
    {
        using var db = portal.Database.Open();
        var plans = db.Plans.AsNoTracking().ToList().Where(plan => plan.Covers(portal.Today)).Select(plan => plan.Id).ToHashSet();
        return [.. db.Initiatives.AsNoTracking().ToList().Where(initiative => plans.Contains(initiative.PlanId))];
    }

    private Guid Aarhus()
    {
        using var db = portal.Database.Open();
        return db.Partnerships.Single(partnership => partnership.MunicipalityCode == "751").Id;
    }

    private static IReadOnlyList<IElement> Rows(Page page) => [.. page.Document.QuerySelectorAll(".portfolio tbody tr")];

    private static IReadOnlyList<string> Names(Page page) => [.. Rows(page).Select(row => row.QuerySelector("th")!.TextContent.Trim())];

    private static int Count(IElement row) => Number(row, 2);

    /// <summary>The sum of the numbers in a cell.</summary>
    private static int Number(IElement row, int cell) =>
        Page.WordsOf(row.Children[cell]).Split(' ').Sum(word => int.TryParse(word, out var number) ? number : 0);
}
