using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Colours;

public sealed class PrintTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task On_paper_a_page_has_no_menu_no_dark_ground_and_nothing_folded(ColorScheme screenScheme)
    {
        var visit = await VisitAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = screenScheme });
        var wrong = new List<string>();
        foreach (var path in PageTypes.Paths)
        {
            await visit.OpenAsync(path);
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hovedmenu" })).ToBeHiddenAsync();
            await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
            foreach (var probe in new[] { "dark-grounds", "pale-texts", "folded" })
            {
                wrong.AddRange((await visit.AskAsync<string[]>(probe)).Distinct().Select(found => $"{path}: {probe}: {found}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [ChromiumFact]
    public async Task What_was_folded_on_the_screen_is_there_on_paper()
    {
        var visit = await VisitAsync();
        await visit.OpenAsync(PageTypes.Figures);
        Assert.NotEmpty(await visit.AskAsync<string[]>("folded"));
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Empty(await visit.AskAsync<string[]>("folded"));
    }
}
