using BoTrygt.Browser.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace BoTrygt.Browser.Tests.Accessibility;

public sealed class AxeTests(OpenPortal portal) : BrowserTest(portal)
{
    private static readonly AxeRunOptions EveryRule = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
        // Axe leaves it out unless it is named.
        Rules = new() { ["target-size"] = new() { Enabled = true } },
    };

    /// <summary>The rules that other colours can break; the others looked at the same page a moment before.</summary>
    private static readonly AxeRunOptions RulesOfColour = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    [ChromiumTheory]
    [MemberData(nameof(PageTypes.All), MemberType = typeof(PageTypes))]
    public async Task A_page_breaks_no_rule_on_a_desk_on_a_phone_in_the_dark_or_in_the_readers_own_colours(string path)
    {
        var visit = await VisitAsync();
        await visit.OpenAsync(path);
        await visit.Page.EvaluateAsync(Probe.Read("unfold"));
        var broken = new List<string>();
        foreach (var (look, rules) in new[] { (Look.Desk, EveryRule), (Look.Dark, RulesOfColour), (Look.Forced, RulesOfColour), (Look.Small, EveryRule) })
        {
            await look.AtAsync(visit.Page);
            broken.AddRange(Broken(look, await visit.Page.RunAxe(rules)));
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    private static IEnumerable<string> Broken(Look look, AxeResult result) =>
        from rule in result.Violations
        from node in rule.Nodes
        select $"{look.Name}: {rule.Id} ({rule.Help}): {node.Target}: {node.Html}";
}
