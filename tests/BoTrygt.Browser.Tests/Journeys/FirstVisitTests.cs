using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

public sealed class FirstVisitTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumFact]
    public async Task Every_page_opens_quietly_with_one_heading_of_its_own()
    {
        var visit = await VisitAsync();
        var titles = new List<string>();
        foreach (var path in PageTypes.Paths)
        {
            await visit.OpenAsync(path);
            Assert.Equal("da", await visit.Page.Locator("html").GetAttributeAsync("lang"));
            titles.Add(await visit.Page.Locator("h1").InnerTextAsync()); // Throws where there are none or several.
        }

        Assert.DoesNotContain("", titles);
    }
}
