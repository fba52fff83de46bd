using BoTrygt.Browser.Tests.Support;
using BoTrygt.Database;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>From a meeting that is planned to an initiative that carries out what it decided. In Randers, whose plan no other test has signed.</summary>
public sealed class MeetingTests(OpenPortal portal) : BrowserTest(portal)
{
    private const string Decided = "Lys på stien langs Åboulevarden";

    [ChromiumFact]
    public async Task A_meeting_is_planned_minuted_and_closed_and_its_decision_becomes_an_initiative()
    {
        var visit = await SignedInAsync("koordinator.randers", Screens.WithoutScripts());
        await PlanAsync(visit);
        await ArrangeAsync(visit);
        await NoteWhoWasThereAsync(visit);
        await MinuteAsync(visit);
        await DecideAsync(visit);
        await BecomeAsync(visit);
        await CloseAsync(visit);

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.GetByText($"Beslutning: {Decided}")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Hent som Word" })).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByText("Hvad er der blevet af den")).ToBeHiddenAsync();
    }

    private static async Task PlanAsync(Visit visit)
    {
        await visit.OpenAsync("/arbejdsrum/partnerskaber/randers/moeder");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Nyt møde" }).ClickAsync();
        await visit.Page.GetByLabel("Emne").FillAsync("Møde om lys");
        await visit.Page.GetByLabel("Dag", new() { Exact = true }).FillAsync($"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}");
        await visit.Page.GetByLabel("Begynder kl.").FillAsync("10:00");
        await visit.Page.GetByLabel("Slutter kl.").FillAsync("11:30");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Opret mødet" }).ClickAsync();
    }

    private static async Task ArrangeAsync(Visit visit)
    {
        var fresh = visit.Page.GetByRole(AriaRole.Group, new() { Name = "Nyt punkt" }).First;
        await fresh.GetByLabel("Nr.").FillAsync("2");
        await fresh.GetByLabel("Punkt", new() { Exact = true }).FillAsync("Lys på stierne");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem dagsordenen" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".agenda__item h3").Nth(1)).ToHaveTextAsync("2. Lys på stierne");
    }

    private static async Task NoteWhoWasThereAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ret deltagere" }).ClickAsync();
        await visit.Page.GetByLabel("Deltagelse").First.SelectOptionAsync("Present");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem deltagerne" }).ClickAsync();
    }

    private static async Task MinuteAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv referat" }).ClickAsync();
        await visit.Page.GetByLabel("Referat af punkt 2").FillAsync("Stien er mørk fra november til marts.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem, og tilføj en beslutning under punkt 2" }).ClickAsync();
    }

    private static async Task DecideAsync(Visit visit)
    {
        await visit.Page.GetByLabel("Hvad blev besluttet?").FillAsync(Decided);
        await visit.Page.GetByLabel("Ansvarlig part").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Skriv beslutningen ned" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Referat af punkt 2")).ToHaveValueAsync("Stien er mørk fra november til marts.");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = Decided }).ClickAsync();
    }

    private async Task BecomeAsync(Visit visit)
    {
        var decision = visit.Page.Url;
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Gør til indsats" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync(Decided);
        await visit.Page.GetByLabel("Princip").SelectOptionAsync("1");
        await visit.Page.Locator("input[name='Form.ThemeSlugs']").First.CheckAsync();
        await visit.Page.GetByLabel("Ansvarlig post").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var plan = PlanOn(visit);
        await visit.Page.GetByLabel("Begynder").FillAsync($"{plan.StartsOn:yyyy-MM-dd}");
        await visit.Page.GetByLabel("Slutter").FillAsync($"{plan.EndsOn:yyyy-MM-dd}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Tilføj indsats" }).ClickAsync();
        await visit.OpenAsync(new Uri(decision).AbsolutePath);
        await Assertions.Expect(visit.Page.GetByText($"Er blevet til: Indsatsen »{Decided}«")).ToBeVisibleAsync();
    }

    /// <summary>The plan that the page adds to.</summary>
    private Plan PlanOn(Visit visit)
    {
        using var db = Portal.Database.Open();
        var id = Guid.Parse(new Uri(visit.Page.Url).Segments[3].TrimEnd('/'));
        return db.Plans.WithAmendments().Single(plan => plan.Id == id);
    }

    private static async Task CloseAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Møde om lys" }).First.ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skriv referat" }).ClickAsync();
        await visit.Page.GetByLabel("Referat af punkt 1").FillAsync("Dagsordenen blev godkendt.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem, og gå til lukning" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("kun noteret som inviteret")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Luk referatet" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Dagsordenen blev godkendt.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Referat: Møde om lys" })).ToBeVisibleAsync();
    }
}
