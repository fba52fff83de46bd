using BoTrygt.Browser.Tests.Support;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>What people come for, on a telephone, from the front page.</summary>
public sealed class CitizenTests(OpenPortal portal) : BrowserTest(portal)
{
    private const int FirstYear = 2007;
    private const string Solroed = "269";

    [ChromiumFact]
    public async Task Someone_worried_about_the_terrace_door_learns_what_to_do_today_and_whom_to_call()
    {
        var visit = await FrontPageAsync();
        await FollowAsync(visit, "Gode råd", "/raad");
        await FollowAsync(visit, "Skalsikring", "/raad/skalsikring");
        await FollowAsync(visit, "Sådan sikrer du terrassedøren", "/raad/skalsikring/terrassedoeren");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Gør det i dag" })).ToBeInViewportAsync();
        foreach (var number in new[] { "112", "114" })
        {
            await Assertions.Expect(visit.Page.Locator($"main a[href='tel:{number}']")).ToBeVisibleAsync();
        }
    }

    [ChromiumFact]
    public async Task A_town_with_one_kommune_leads_straight_to_its_page()
    {
        var visit = await SearchAsync("Skagen");
        await visit.ArriveAsync("/bo-trygt-i/frederikshavn");
        Assert.Contains("Frederikshavn", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task A_town_name_that_several_kommuner_share_gives_a_choice()
    {
        var visit = await SearchAsync("viby");
        await visit.ArriveAsync("/find?sted=viby");
        Assert.Equal("viby", await visit.Page.GetByLabel("Hvor bor du?").InputValueAsync());
        await FollowAsync(visit, "Aarhus Kommune", "/bo-trygt-i/aarhus");
    }

    /// <summary>Haslev's postal district reaches into three kommuner; the town lies in Faxe.</summary>
    [ChromiumFact]
    public async Task A_town_whose_postal_district_crosses_a_border_gives_a_choice()
    {
        var visit = await SearchAsync("Haslev");
        await visit.ArriveAsync("/find?sted=Haslev");
        await FollowAsync(visit, "Faxe Kommune", "/bo-trygt-i/faxe");
    }

    [ChromiumFact]
    public async Task A_misspelt_kommune_is_suggested()
    {
        var visit = await SearchAsync("Solrd");
        await visit.ArriveAsync("/find?sted=Solrd");
        await FollowAsync(visit, "Solrød Kommune", "/bo-trygt-i/solroed");
    }

    [ChromiumFact]
    public async Task A_citizen_of_Solroed_sees_that_the_target_was_not_met_and_every_year_behind_it()
    {
        var visit = await FrontPageAsync();
        await FollowAsync(visit, "Se partnerskaberne på kortet", "/partnerskaber");
        await visit.Page.Locator(".tile-map a[href='/bo-trygt-i/solroed'] .tile__area").ClickAsync();
        await visit.ArriveAsync("/bo-trygt-i/solroed");
        await Assertions.Expect(visit.Page.GetByText("Ikke nået")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".key-figure__number")).ToHaveTextAsync("74");
        await visit.Page.GetByText("Se tallene i en tabel").ClickAsync();
        var quarters = await visit.Page.Locator("details tbody td:nth-of-type(1)").AllInnerTextsAsync();
        Assert.Equal(Shipped.Quarters.Count - 3, quarters.Count); // The first four quarters make the first point.
        Assert.Equal("74", quarters[0]);
        await FollowAsync(visit, "Læs, hvad tallene betyder, og hent dem", "/tal/solroed");
        var years = await visit.Page.GetByRole(AriaRole.Table).Filter(new() { HasText = "Pr. 1.000 indbyggere" }).Locator("tbody td:nth-of-type(1)").AllInnerTextsAsync();
        Assert.Equal(Enumerable.Range(FirstYear, 19).Reverse().Select(year => $"{Shipped.Year(Solroed, year)}"), years);
    }

    private async Task<Visit> FrontPageAsync()
    {
        var visit = await VisitAsync(Screens.Phone());
        await visit.OpenAsync(PageTypes.FrontPage);
        return visit;
    }

    private async Task<Visit> SearchAsync(string place)
    {
        var visit = await FrontPageAsync();
        await visit.Page.GetByLabel("Hvor bor du?").FillAsync(place);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find din kommune" }).ClickAsync();
        return visit;
    }

    private static async Task FollowAsync(Visit visit, string link, string address)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await visit.ArriveAsync(address);
    }
}
