using System.Diagnostics;
using BoTrygt.Browser.Tests.Support;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>What a coordinator comes for, from the log-in page on.</summary>
public sealed class WorkroomTests(OpenPortal portal) : BrowserTest(portal)
{
    private const double Upper = .2;
    private const double Middle = .5;
    private static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(2);

    [ChromiumFact]
    public async Task A_coordinator_edits_an_initiative_shows_it_and_the_citizen_sees_it_within_two_seconds()
    {
        var initiative = Portal.InitiativeOf(PlanRows.Aarhus, row => row.Publication is null && row.Status == InitiativeStatus.Running);
        var citizen = await VisitAsync(Screens.Phone());
        await citizen.OpenAsync(PageTypes.LocalWithoutTarget);
        var visit = await VisitAsync();
        await SignInByPageAsync(visit, WorkroomPages.Coordinator);
        await visit.OpenAsync($"/arbejdsrum/planer/{initiative.PlanId}");
        var card = visit.Page.Locator($"#indsats-{initiative.Id}");
        await card.GetByRole(AriaRole.Link, new() { Name = "Redigér" }).ClickAsync();
        await visit.Page.GetByLabel("Titel til borgerne").FillAsync("Lys i alle opgange");
        await visit.Page.GetByLabel("Tekst til borgerne").FillAsync("Vi ser på lyset sammen. Kom med.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Vis for borgere" }).ClickAsync();
        await Assertions.Expect(card).ToContainTextAsync("Vises for borgerne");
        var waited = Stopwatch.StartNew();
        await citizen.OpenAsync(PageTypes.LocalWithoutTarget);
        var words = await citizen.WordsAsync();

        Assert.Contains("Lys i alle opgange", words, StringComparison.Ordinal);
        Assert.InRange(waited.Elapsed, TimeSpan.Zero, SeenWithin);
    }

    [ChromiumFact]
    public async Task Two_people_edit_at_once_and_the_second_chooses_field_by_field()
    {
        var path = $"/arbejdsrum/indsatser/{Portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Planned).Id}/rediger";
        var (first, second) = (await SignedInAsync(WorkroomPages.Coordinator), await SignedInAsync("sekretariat"));
        await first.OpenAsync(path);
        await second.OpenAsync(path);
        await SaveWhyAsync(first, "Den førstes grund");
        second.Expect(409);
        await SaveWhyAsync(second, "Den andens grund");
        var conflict = second.Page.GetByRole(AriaRole.Group, new() { Name = "Hvorfor" });
        await Assertions.Expect(conflict).ToContainTextAsync("Den førstes grund");
        await BreaksNoRuleAsync(second);
        await conflict.GetByRole(AriaRole.Radio, new() { Name = "Du skrev" }).CheckAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Gem mine valg" }).ClickAsync();
        await second.ArriveAsync("/arbejdsrum/planer/*");
        await second.OpenAsync(path);

        Assert.Equal("Den andens grund", await second.Page.GetByLabel("Hvorfor").InputValueAsync());
    }

    [ChromiumFact]
    public async Task A_session_that_ends_in_mid_form_loses_nothing()
    {
        var path = $"/arbejdsrum/indsatser/{Portal.InitiativeOf(PlanRows.Aarhus, row => row.Status == InitiativeStatus.Completed).Id}/rediger";
        var visit = await SignedInAsync(WorkroomPages.Coordinator);
        await visit.OpenAsync(path);
        await visit.Page.GetByLabel("Hvorfor").FillAsync("Skrevet, mens sessionen løb ud: æøå <b>");
        await visit.Context.ClearCookiesAsync();
        visit.Expect(401, 422);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await visit.Page.Locator("input[type=password]").WaitForAsync();
        await BreaksNoRuleAsync(visit);
        await FillSignInAsync(visit, WorkroomPages.Coordinator);
        var goOn = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Fortsæt, hvor du slap" });
        await goOn.WaitForAsync();
        await BreaksNoRuleAsync(visit);
        await goOn.ClickAsync();
        await visit.ArriveAsync(path);
        await Assertions.Expect(visit.Page.GetByLabel("Hvorfor")).ToHaveValueAsync("Skrevet, mens sessionen løb ud: æøå <b>");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await visit.ArriveAsync("/arbejdsrum/planer/*");
    }

    [ChromiumFact]
    public async Task The_order_changes_by_the_keyboard_alone()
    {
        var visit = await SignedInAsync(WorkroomPages.Coordinator);
        await visit.OpenAsync($"/arbejdsrum/planer/{Portal.PlanOf(PlanRows.Aarhus).Id}");
        var before = await OrderAsync(visit);
        await visit.Page.Locator($"#indsats-{before[0]} .plan-card__title a").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await BecomesFirstAsync(visit, before[1]);
        Assert.Equal([before[1], before[0], .. before.Skip(2)], await OrderAsync(visit));
        await visit.Page.Locator($"#indsats-{before[0]} [data-up]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await BecomesFirstAsync(visit, before[0]);

        Assert.Equal(before, await OrderAsync(visit));
    }

    [ChromiumFact]
    public async Task The_order_changes_by_dragging_the_last_one_to_the_top_and_back()
    {
        var visit = await SignedInAsync(WorkroomPages.Coordinator);
        await visit.OpenAsync($"/arbejdsrum/planer/{Portal.PlanOf(PlanRows.Aarhus).Id}");
        var before = await OrderAsync(visit);
        await DragAsync(visit, before[^1], before[0], Upper);
        await BecomesFirstAsync(visit, before[^1]);
        Assert.Equal([before[^1], .. before.SkipLast(1)], await OrderAsync(visit));
        await DragAsync(visit, before[^1], before[^2], 1 - Upper);
        await BecomesFirstAsync(visit, before[0]);

        Assert.Equal(before, await OrderAsync(visit));
    }

    [ChromiumFact]
    public async Task Without_scripts_a_status_and_the_order_change_with_buttons()
    {
        var screen = Screens.Phone();
        screen.JavaScriptEnabled = false;
        var visit = await SignedInAsync("koordinator.randers", screen);
        var initiative = Portal.InitiativeOf(PlanRows.Randers, row => row.Status == InitiativeStatus.Planned);
        await visit.OpenAsync($"/arbejdsrum/planer/{initiative.PlanId}");
        await visit.Page.Locator($"#indsats-{initiative.Id}").GetByRole(AriaRole.Button, new() { Name = "Sæt i gang" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator($"#indsats-{initiative.Id} .status")).ToHaveTextAsync("I gang");
    }

    private static async Task SaveWhyAsync(Visit visit, string why)
    {
        await visit.Page.GetByLabel("Hvorfor").FillAsync(why);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
    }

    /// <summary>Takes hold of a card, moves the mouse a little as a hand does, scrolls to the other one and lets go at that part of its height.</summary>
    private static async Task DragAsync(Visit visit, string id, string target, double height)
    {
        await visit.Page.WaitForLoadStateAsync();
        var mouse = visit.Page.Mouse;
        await visit.Page.Locator($"#indsats-{id} .plan-card__facts").HoverAsync();
        await mouse.DownAsync();
        var (x, y) = await AtAsync(visit, id, Middle);
        await mouse.MoveAsync(x, y + 10, new() { Steps = 2 });
        await visit.Page.Locator($"#indsats-{target}").ScrollIntoViewIfNeededAsync();
        (x, y) = await AtAsync(visit, target, height);
        await mouse.MoveAsync(x, y, new() { Steps = 5 });
        await mouse.UpAsync();
    }

    private static async Task<(float X, float Y)> AtAsync(Visit visit, string id, double height)
    {
        var box = await visit.Page.Locator($"#indsats-{id}").BoundingBoxAsync();
        return (box!.X + 80, (float)(box.Y + (box.Height * height)));
    }

    private static Task BecomesFirstAsync(Visit visit, string id) =>
        Assertions.Expect(visit.Page.Locator("#princip-2 .plan-card").First).ToHaveAttributeAsync("data-id", id);

    private static async Task<IReadOnlyList<string>> OrderAsync(Visit visit) =>
        await visit.Page.Locator("#princip-2 .plan-card").EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.id)");
}
