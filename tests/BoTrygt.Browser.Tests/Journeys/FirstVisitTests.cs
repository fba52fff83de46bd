using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

public sealed class FirstVisitTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumTheory]
    [MemberData(nameof(PageTypes.All), MemberType = typeof(PageTypes))]
    public async Task A_page_opens_quietly(string path)
    {
        var visit = await VisitAsync();
        await visit.OpenAsync(path);
        Assert.Equal("da", await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
    }
}
