using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

public sealed class WithoutScriptsTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumFact]
    public async Task Every_page_says_the_same_without_scripts()
    {
        var (with, without) = (await VisitAsync(), await VisitAsync(Screens.WithoutScripts()));
        foreach (var path in PageTypes.Paths)
        {
            await with.OpenAsync(path);
            await without.OpenAsync(path);
            Assert.Equal(WithoutReference(await with.WordsAsync()), WithoutReference(await without.WordsAsync()));
        }
    }

    [ChromiumFact]
    public async Task A_place_is_found_without_scripts()
    {
        var visit = await VisitAsync(Screens.WithoutScripts());
        await visit.OpenAsync(PageTypes.FrontPage);
        await visit.Page.GetByLabel("Hvor bor du?").FillAsync("9990");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find din kommune" }).ClickAsync();
        await visit.ArriveAsync("/bo-trygt-i/frederikshavn");
    }

    /// <summary>An error page's reference number is a new one each time.</summary>
    private static string WithoutReference(string words) => System.Text.RegularExpressions.Regex.Replace(words, "[0-9a-f]{8}", "");
}
