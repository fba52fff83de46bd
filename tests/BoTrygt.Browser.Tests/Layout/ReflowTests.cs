using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Layout;

public sealed class ReflowTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumFact]
    public async Task No_page_scrolls_sideways_at_any_width()
    {
        var visit = await VisitAsync();
        var wide = new List<string>();
        foreach (var path in PageTypes.Paths)
        {
            await visit.OpenAsync(path);
            await visit.Page.EvaluateAsync(Probe.Read("unfold"));
            foreach (var width in new[] { Screens.SmallestWidth, Screens.PhoneWidth, Screens.TabletWidth, Screens.DeskWidth })
            {
                await visit.Page.SetViewportSizeAsync(width, Screens.Height);
                wide.AddRange((await visit.AskAsync<string[]>("stick-out")).Select(found => $"{path} at {width}: {found}"));
            }
        }

        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }

    /// <summary>What a desk of 1280 × 1024 is when its reader enlarges everything four times.</summary>
    [ChromiumFact]
    public async Task No_page_scrolls_sideways_when_it_is_enlarged_four_times()
    {
        var screen = Screens.Wide(Screens.DeskWidth / 4);
        screen.ViewportSize = new() { Width = Screens.DeskWidth / 4, Height = 1024 / 4 };
        screen.DeviceScaleFactor = 4;
        var visit = await VisitAsync(screen);
        foreach (var path in PageTypes.Paths)
        {
            await visit.OpenAsync(path);
            Assert.Empty(await visit.AskAsync<string[]>("stick-out"));
        }
    }
}
