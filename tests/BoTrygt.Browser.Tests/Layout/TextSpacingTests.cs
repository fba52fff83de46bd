using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Layout;

public sealed class TextSpacingTests(OpenPortal portal) : BrowserTest(portal)
{
    /// <summary>WCAG 2.2, 1.4.12: what readers with dyslexia set their browser to.</summary>
    private const string Spacing =
        "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }";

    [ChromiumTheory]
    [InlineData(Screens.SmallestWidth)]
    [InlineData(Screens.DeskWidth)]
    public async Task Wider_text_is_neither_cut_nor_laid_over_other_text(int width)
    {
        var screen = Screens.Wide(width);
        screen.BypassCSP = true; // The reader's own style is no style of the page.
        var visit = await VisitAsync(screen);
        var found = new List<string>();
        foreach (var path in PageTypes.Paths)
        {
            await visit.OpenAsync(path);
            await visit.Page.AddStyleTagAsync(new() { Content = Spacing });
            await visit.Page.EvaluateAsync(Probe.Read("unfold"));
            foreach (var probe in new[] { "cut-text", "stick-out" })
            {
                found.AddRange((await visit.AskAsync<string[]>(probe)).Select(text => $"{path}: {text}"));
            }
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
