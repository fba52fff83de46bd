using AngleSharp.Dom;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>The matrix of partnerships and principles.</summary>
public sealed class PrinciplesTests : IDisposable
{
    private readonly OfficeHours _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Every_cell_counts_the_initiatives_that_were_not_dropped_and_links_to_their_place_in_the_plan()
    {
        var (plan, initiatives) = await AarhusAsync();
        var row = RowOf(await OpenAsync("koordinator.aarhus", ""), "Aarhus");

        for (var principle = 1; principle <= 4; principle++)
        {
            var living = initiatives.Count(initiative => initiative.PrincipleNumber == principle && initiative.Status != InitiativeStatus.Dropped);
            var link = row.Children[principle].QuerySelector("a[href*=planer]")!;
            Assert.Equal($"/arbejdsrum/planer/{plan}#princip-{principle}", link.GetAttribute("href"));
            Assert.StartsWith($"{living} indsats", Page.WordsOf(link), StringComparison.Ordinal);
        }

        Assert.Equal($"{initiatives.Count(initiative => initiative.Status != InitiativeStatus.Dropped)}", Page.WordsOf(row.Children[5]));
    }

    [Fact]
    public async Task A_principle_without_initiatives_says_so_in_words()
    {
        await _portal.DoAsync("koordinator.aarhus@demo.invalid", async db =>
        {
            var aarhus = await db.Partnerships.SingleAsync(partnership => partnership.MunicipalityCode == "751");
            (await db.Initiatives.Where(initiative => initiative.PartnershipId == aarhus.Id && initiative.PrincipleNumber == 3).ToListAsync())
                .ForEach(initiative => initiative.Become(InitiativeStatus.Dropped, db.PlanOf(initiative), _portal.Time.GetUtcNow().UtcDateTime));
        });

        var page = await OpenAsync("koordinator.aarhus", "");

        Assert.StartsWith("Ingen indsats", Page.WordsOf(RowOf(page, "Aarhus").Children[3].QuerySelector("a[href*=planer]")), StringComparison.Ordinal);
        Assert.Contains("1 felt står uden indsatser", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sums_agree_across_and_down_and_a_district_filters_them()
    {
        var page = await OpenAsync("sekretariat", "kreds=1461");
        var rows = page.Document.QuerySelectorAll(".matrix tbody tr");
        var foot = page.Document.QuerySelector(".matrix tfoot tr")!;

        Assert.Equal(2, rows.Length);
        Assert.Equal(rows.Sum(row => First(row.Children[5])), First(foot.Children[5]));
        Assert.Equal(First(foot.Children[5]), Enumerable.Range(1, 4).Sum(principle => First(foot.Children[principle])));
        Assert.Contains("»0000« er ikke en politikreds", (await OpenAsync("sekretariat", "kreds=0000")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Foreign_partnerships_are_no_rows()
    {
        var page = await OpenAsync("koordinator.aarhus", "");

        Assert.Single(page.Document.QuerySelectorAll(".matrix tbody tr"));
    }

    private async Task<Page> OpenAsync(string who, string query)
    {
        using var desk = await Desk.OfAsync(_portal, $"{who}@demo.invalid");
        return await desk.OpenAsync($"/arbejdsrum/principper?{query}");
    }

    private async Task<(Guid Plan, IReadOnlyList<Initiative> Initiatives)> AarhusAsync()
    {
        await using var db = _portal.Database.Open();
        var aarhus = await db.Partnerships.SingleAsync(partnership => partnership.MunicipalityCode == "751");
        var plan = (await db.Plans.Where(plan => plan.PartnershipId == aarhus.Id).ToListAsync()).Single(plan => plan.Covers(_portal.Today));
        return (plan.Id, await db.Initiatives.Where(initiative => initiative.PlanId == plan.Id).ToListAsync());
    }

    private static IElement RowOf(Page page, string name) =>
        page.Document.QuerySelectorAll(".matrix tbody tr").Single(row => row.QuerySelector("th")!.TextContent.Contains(name, StringComparison.Ordinal));

    private static int First(IElement cell) => int.Parse(Page.WordsOf(cell).Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
