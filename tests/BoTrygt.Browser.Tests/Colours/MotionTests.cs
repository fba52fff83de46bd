using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Colours;

public sealed class MotionTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumFact]
    public async Task Nothing_moves_for_those_who_asked_for_calm()
    {
        var visit = await VisitAsync();
        foreach (var path in PageTypes.Paths)
        {
            await visit.OpenAsync(path);
            Assert.Equal("", string.Join('\n', (await visit.AskAsync<string[]>("motion")).Distinct()));
        }
    }
}
