using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>A kommune asks for officers, the police answer, the time is moved and called off. All without scripts.</summary>
public sealed class BookingTests(OpenPortal portal) : BrowserTest(portal)
{
    private const string Purpose = "To betjente med på tur fra biblioteket";

    private static readonly DateTime Day = DateTime.UtcNow.Date.AddDays(95);

    [ChromiumFact]
    public async Task A_time_is_asked_for_approved_moved_and_called_off()
    {
        var (kommune, police) = (await SignedInAsync("koordinator.randers", Screens.WithoutScripts()), await SignedInAsync("politi.oestjylland", Screens.WithoutScripts()));
        var booking = await AskAsync(kommune);
        await AnswerAsync(police, booking);
        await MoveAsync(kommune, booking);
        await AnswerAsync(police, booking);
        await kommune.OpenAsync(booking);
        await Assertions.Expect(kommune.Page.Locator(".lead")).ToContainTextAsync("kl. 15.00–16.30");
        var withScripts = await SignedInAsync("koordinator.randers");
        await withScripts.OpenAsync(booking);
        await BreaksNoRuleAsync(withScripts);
        await CancelAsync(kommune, booking);
        await police.OpenAsync(booking);
        await Assertions.Expect(police.Page.GetByText("»Lokalet er lukket.«")).ToBeVisibleAsync();
    }

    private static async Task<string> AskAsync(Visit visit)
    {
        await visit.OpenAsync($"/arbejdsrum/bookinger/kalender?dag={Day:yyyy-MM-dd}");
        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Betjente til møder og ture" }).GetByRole(AriaRole.Link, new() { Name = "Bed om en tid" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Hvad vil I booke?").Locator("option:checked")).ToContainTextAsync("Betjente til møder og ture");
        await visit.Page.GetByLabel("Dag", new() { Exact = true }).FillAsync($"{Day:yyyy-MM-dd}");
        await visit.Page.GetByLabel("Fra kl.").FillAsync("17:00");
        await visit.Page.GetByLabel("Til kl.").FillAsync("19:00");
        await visit.Page.GetByLabel("Hvor mange?").FillAsync("2");
        await visit.Page.GetByLabel("Hvad skal der ske?").FillAsync(Purpose);
        await visit.Page.GetByLabel("Til hvilket partnerskab?").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        visit.Expect(422);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bed om tiden" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Hvad skal der ske?")).ToHaveValueAsync(Purpose);
        await visit.Page.GetByLabel("Sted").FillAsync("Hovedbiblioteket");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bed om tiden" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Forløb" })).ToBeVisibleAsync();
        return visit.Path;
    }

    private static async Task AnswerAsync(Visit visit, string booking)
    {
        await visit.OpenAsync("/arbejdsrum/bookinger");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Venter på jeres svar" }).GetByText(Purpose)).ToBeVisibleAsync();
        await visit.OpenAsync(booking);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Godkend" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync("Godkendt");
    }

    private static async Task MoveAsync(Visit visit, string booking)
    {
        await visit.OpenAsync(booking);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Bed om en anden tid" }).ClickAsync();
        await visit.Page.GetByLabel("Fra kl.").FillAsync("15:00");
        await visit.Page.GetByLabel("Til kl.").FillAsync("16:30");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bed om den nye tid" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync("kl. 15.00–16.30");
    }

    private static async Task CancelAsync(Visit visit, string booking)
    {
        await visit.OpenAsync(booking);
        await visit.Page.GetByLabel("Besked").FillAsync("Lokalet er lukket.");
        await visit.Page.Locator("summary", new() { HasText = "Aflys bookingen" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, aflys bookingen" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync("Aflyst");
    }
}
