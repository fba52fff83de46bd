using BoTrygt.Browser.Tests.Support;
using Deque.AxeCore.Commons;

namespace BoTrygt.Browser.Tests.Accessibility;

public sealed class AxeTests(OpenPortal portal) : BrowserTest(portal)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object EveryRule = new
    {
        runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } },
        resultTypes = new[] { "violations" },
        // Axe leaves it out unless it is named.
        rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } },
    };

    /// <summary>The rules that other colours can break; the others looked at the same page a moment before.</summary>
    private static readonly object RulesOfColour = new
    {
        runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } },
        resultTypes = new[] { "violations" },
    };

    /// <summary>The package's own way to run axe opens a second page and loads axe anew each time: here one loading serves four looks.</summary>
    [ChromiumTheory]
    [MemberData(nameof(PageTypes.All), MemberType = typeof(PageTypes))]
    public async Task A_page_breaks_no_rule_on_a_desk_on_a_phone_in_the_dark_or_in_the_readers_own_colours(string path)
    {
        var visit = await VisitAsync();
        await visit.OpenAsync(path);
        await visit.Page.EvaluateAsync(Probe.Read("unfold"));
        await visit.Page.EvaluateAsync(Axe);
        var broken = new List<string>();
        foreach (var (look, rules) in new[] { (Look.Desk, EveryRule), (Look.Dark, RulesOfColour), (Look.Forced, RulesOfColour), (Look.Small, EveryRule) })
        {
            await look.AtAsync(visit.Page);
            broken.AddRange((await visit.AskAsync<string[]>("broken-rules", rules)).Select(rule => $"{look.Name}: {rule}"));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
