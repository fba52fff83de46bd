using Deque.AxeCore.Commons;

namespace BoTrygt.Browser.Tests.Support;

/// <summary>
/// Axe on an open page. The package's own way to run it opens a second page and sends axe anew each time: here the
/// browser keeps it for all pages of a visit, and one loading serves several looks.
/// </summary>
internal static class Axe
{
    public static readonly object EveryRule = new
    {
        runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } },
        resultTypes = new[] { "violations" },
        // Axe leaves it out unless it is named.
        rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } },
    };

    /// <summary>The rules that other colours can break; the others looked at the same page a moment before.</summary>
    public static readonly object RulesOfColour = new
    {
        runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } },
        resultTypes = new[] { "violations" },
    };

    /// <summary>The rules that another width can break while it shows the same elements.</summary>
    private static readonly object RulesOfLayout = new
    {
        runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable" } },
        resultTypes = new[] { "violations" },
    };

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>The rules that the page breaks in each look, folded parts unfolded.</summary>
    public static async Task<IReadOnlyList<string>> BrokenAsync(Visit visit, params (Look Look, object Rules)[] looks)
    {
        await visit.BringAsync(Script);
        await visit.Page.EvaluateAsync(Probe.Read("unfold"));
        var broken = new List<string>();
        foreach (var (look, rules) in looks)
        {
            await look.AtAsync(visit.Page);
            var showsOthers = await visit.AskAsync<bool>("shows-others");
            var asked = rules == EveryRule && !showsOthers ? RulesOfLayout : rules;
            broken.AddRange((await visit.AskAsync<string[]>("broken-rules", asked)).Select(rule => $"{look.Name}: {rule}"));
        }

        return broken;
    }
}
