using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Accessibility;

public sealed class AxeTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumTheory]
    [MemberData(nameof(PageTypes.All), MemberType = typeof(PageTypes))]
    public async Task A_page_breaks_no_rule_on_a_desk_on_a_phone_in_the_dark_or_in_the_readers_own_colours(string path)
    {
        var visit = await VisitAsync();
        await visit.OpenAsync(path);
        var broken = await Axe.BrokenAsync(visit, (Look.Desk, Axe.EveryRule), (Look.Dark, Axe.RulesOfColour), (Look.Forced, Axe.RulesOfColour), (Look.Small, Axe.EveryRule));

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
