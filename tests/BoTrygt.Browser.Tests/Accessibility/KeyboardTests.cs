using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Accessibility;

public sealed class KeyboardTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumFact]
    public async Task The_first_stop_is_a_visible_link_that_leads_past_the_menu()
    {
        var visit = await VisitAsync();
        await visit.OpenAsync(PageTypes.Article);
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Gå til indhold" });
        Assert.False(await IsInWindowAsync(link));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await IsInWindowAsync(link));
        Assert.Null((await visit.AskAsync<Focus>("focus")).Wrong);
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("indhold", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    [ChromiumTheory]
    [InlineData(PageTypes.FrontPage)]
    [InlineData(PageTypes.Map)]
    [InlineData(PageTypes.LocalWithTarget)]
    [InlineData(PageTypes.CountryFigures)]
    [InlineData(PageTypes.Article)]
    public async Task The_keyboard_reaches_everything_in_order_and_shows_where_it_is(string path)
    {
        var visit = await VisitAsync();
        await visit.OpenAsync(path);
        var stops = await visit.AskAsync<string[]>("stops");
        var wrong = new List<string>();
        foreach (var (stop, number) in stops.Select((stop, number) => (stop, number)))
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var focus = await visit.AskAsync<Focus>("focus");
            Assert.True(focus.Number == number, $"Stop {number} should be {stop}, but the focus is at {(focus.Number < 0 ? "nothing" : stops[focus.Number])}.");
            if (focus.Wrong is not null)
            {
                wrong.Add($"{stop}: {focus.Wrong}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(stops.Length > 15, "There is more than that to reach.");
    }

    [ChromiumTheory]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task What_is_folded_opens_and_closes_with_the_keyboard(string key)
    {
        var visit = await VisitAsync();
        await visit.OpenAsync(PageTypes.Figures);
        var table = visit.Page.Locator("details table");
        await visit.Page.Locator("summary").FocusAsync();
        await Assertions.Expect(table).ToBeHiddenAsync();
        await visit.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(table).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(table).ToBeHiddenAsync();
    }

    private static Task<bool> IsInWindowAsync(ILocator link) =>
        link.EvaluateAsync<bool>("link => { const box = link.getBoundingClientRect(); return box.top >= 0 && box.left >= 0 && box.width > 40 && box.height >= 24; }");

    private sealed record Focus
    {
        public int Number { get; init; }
        public string? Wrong { get; init; }
    }
}
