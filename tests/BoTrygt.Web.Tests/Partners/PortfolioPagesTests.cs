using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>More partnerships than fit on a page of the table.</summary>
public sealed class PortfolioPagesTests : IAsyncLifetime, IDisposable
{
    private const string Path = "/arbejdsrum/partnerskaber";

    private readonly OfficeHours _portal = new();
    private Desk _desk = null!;

    public async Task InitializeAsync()
    {
        await using (var db = _portal.Database.Open())
        {
            var organisations = await db.Organisations.ToListAsync();
            foreach (var place in await db.Municipalities.Where(place => !db.Partnerships.Any(partnership => partnership.MunicipalityCode == place.Code)).OrderBy(place => place.Name).Take(25).ToListAsync())
            {
                db.Add(Partnership.Between(
                    place, organisations.Single(one => one.MunicipalityCode == place.Code), organisations.Single(one => one.PoliceDistrictCode == place.PoliceDistrictCode),
                    organisations.Single(one => one.Kind == OrganisationKind.BoTrygt), new(2026, 1, 1)));
            }

            await db.SaveChangesAsync();
        }

        _desk = await Desk.OfAsync(_portal, "sekretariat@demo.invalid");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _desk.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task Each_stands_on_one_page_in_the_order_of_all()
    {
        List<string> names = [.. Names(await OpenAsync("")), .. Names(await OpenAsync("side=2")), .. Names(await OpenAsync("side=3"))];

        Assert.Equal(41, names.Distinct().Count());
        Assert.Equal(41, names.Count);
        Assert.Equal("Bo trygt i Aarhus", names[^1]);
    }

    [Fact]
    public async Task The_way_to_the_others_keeps_filters_and_sorting_and_a_new_sorting_begins_anew()
    {
        var page = await OpenAsync("q=bo&sorter=kreds&side=2");

        Assert.Contains("41 af 41 partnerskaber", page.Words, StringComparison.Ordinal);
        Assert.Contains("Side 2 af 3", page.Words, StringComparison.Ordinal);
        Assert.Equal("/arbejdsrum/partnerskaber?q=bo&sorter=kreds&side=3", page.Document.QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.Equal("/arbejdsrum/partnerskaber?q=bo&sorter=kreds", page.Document.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
        Assert.All(page.Document.QuerySelectorAll("th a.sort, a[href*='.csv']"), link => Assert.DoesNotContain("side", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_most_comes_first_of_all_and_beyond_the_last_page_is_the_last()
    {
        var most = Names(await OpenAsync("sorter=antal&retning=ned"));
        await using var db = _portal.Database.Open();
        var known = await db.Partnerships.Where(partnership => db.Plans.Any(plan => plan.PartnershipId == partnership.Id)).Select(partnership => partnership.Name).ToListAsync();

        Assert.Equal(known.Order(), most.Take(known.Count).Order());
        Assert.Equal("Bo trygt i Aarhus", Names(await OpenAsync("side=99"))[^1]);
        Assert.Contains("»nul« er ikke en side.", (await OpenAsync("side=nul")).Words, StringComparison.Ordinal);
    }

    private Task<Page> OpenAsync(string query) => _desk.OpenAsync($"{Path}?{query}");

    private static IReadOnlyList<string> Names(Page page) => [.. page.Document.QuerySelectorAll(".portfolio tbody th").Select(name => name.TextContent.Trim())];
}
