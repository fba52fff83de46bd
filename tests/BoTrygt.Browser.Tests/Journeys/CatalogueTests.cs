using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>From a word in the search to an initiative that begins with an activity, and the experience that is given back. Without scripts, in Randers.</summary>
public sealed class CatalogueTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumFact]
    public async Task An_activity_is_found_begun_and_told_about()
    {
        var visit = await SignedInAsync("koordinator.randers", Screens.WithoutScripts());
        await FindAsync(visit);
        await BeginAsync(visit);
        await TellAsync(visit);
    }

    /// <summary>By another form of the word than the page's, and nothing when there is nothing.</summary>
    private static async Task FindAsync(Visit visit)
    {
        await visit.OpenAsync("/arbejdsrum/katalog");
        await SearchAsync(visit, "enhjørninger");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Ingen aktiviteter passer" })).ToBeVisibleAsync();
        await SearchAsync(visit, "nabohjælperne");
        await visit.Page.Locator(".activity-card__title a").First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Hvad ved vi om virkningen?" })).ToBeVisibleAsync();
    }

    private static async Task SearchAsync(Visit visit, string words)
    {
        await visit.Page.GetByLabel("Søg", new() { Exact = true }).FillAsync(words);
        await visit.Page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Button).ClickAsync();
    }

    private static async Task BeginAsync(Visit visit)
    {
        var (activity, title) = (visit.Path, await visit.Page.Locator("h1").InnerTextAsync());
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Begynd en indsats med den" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync(title);
        await visit.Page.GetByLabel("Ansvarlig post").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tilføj indsats" }).ClickAsync();
        await visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync(title);
        await Assertions.Expect(visit.Page.Locator($"main a[href='{activity}']").First).ToBeVisibleAsync();
        await visit.OpenAsync(activity);
    }

    private static async Task TellAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Giv jeres erfaring" }).ClickAsync();
        await visit.Page.GetByLabel("Hvad gjorde I?").FillAsync("To aftener på tre veje.");
        visit.Expect(422);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Giv erfaringen" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Hvad gjorde I?")).ToHaveValueAsync("To aftener på tre veje.");
        await visit.Page.GetByLabel("Hvad virkede ikke?").FillAsync("Vi så ingen forskel på fremmødet.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Giv erfaringen" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Vi så ingen forskel på fremmødet.")).ToBeVisibleAsync();
    }
}
