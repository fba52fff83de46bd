using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Layout;

public sealed class TargetSizeTests(OpenPortal portal) : BrowserTest(portal)
{
    [ChromiumFact]
    public async Task A_thumb_can_hit_every_link_and_field_on_a_telephone()
    {
        var visit = await VisitAsync(Screens.Phone());
        var small = new List<string>();
        foreach (var path in PageTypes.Paths)
        {
            await visit.OpenAsync(path);
            await visit.Page.EvaluateAsync(Probe.Read("unfold"));
            small.AddRange((await visit.AskAsync<string[]>("small-targets", new { primary = 44, other = 24 })).Select(found => $"{path}: {found}"));
        }

        Assert.True(small.Count == 0, string.Join('\n', small));
    }
}
