using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Colours;

/// <summary>Axe looks at text in boxes; this looks into the drawings too. Least: 4.5 for text, 3 for lines that say something (WCAG 1.4.3, 1.4.11).</summary>
public sealed class ContrastTests(OpenPortal portal) : BrowserTest(portal)
{
    private const double OfText = 4.5;
    private const double OfLine = 3;

    private static readonly (string Path, string Selector, string Part, double Least)[] Seen =
    [
        (PageTypes.LocalWithTarget, "main p, main h1, main h2, main h3, main li", "color", OfText),
        (PageTypes.LocalWithTarget, ".chart text", "fill", OfText),
        (PageTypes.LocalWithTarget, ".chart__line, .chart__target, .chart__mark, .chart__axis", "stroke", OfLine),
        (PageTypes.LocalWithTarget, ".chart__point--last", "fill", OfLine),
        (PageTypes.LocalWithTarget, ".verdict, .status, .demo-mark", "color", OfText),
        (PageTypes.LocalWithTarget, ".verdict", "borderTopColor", OfLine),
        (PageTypes.Map, ".tile-map text", "fill", OfText),
        (PageTypes.Map, ".tile-map rect:not(.tile__area)", "stroke", OfLine),
        (PageTypes.Map, ".tile--partner .tile__window", "fill", OfLine),
        (PageTypes.Components, ".verdict, .status, .demo-mark, .alert-text, .form-error-message, .form-hint", "color", OfText),
        (PageTypes.FrontPage, ".form-input", "borderTopColor", OfLine),
    ];

    [ChromiumTheory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    [InlineData(ColorScheme.Dark, ForcedColors.Active)]
    public async Task Text_and_drawings_stand_out_from_what_lies_behind_them(ColorScheme scheme, ForcedColors colours)
    {
        var screen = Screens.Desk();
        screen.ColorScheme = scheme;
        screen.ForcedColors = colours;
        var visit = await VisitAsync(screen);
        var weak = new List<string>();
        foreach (var page in Seen.GroupBy(seen => seen.Path))
        {
            await visit.OpenAsync(page.Key);
            foreach (var (path, selector, part, least) in page)
            {
                var contrasts = await visit.AskAsync<double[]>("contrast", new { selector, part });
                Assert.True(contrasts.Length > 0, $"{path} shows no {selector}");
                weak.AddRange(contrasts.Where(contrast => contrast < least).Select(contrast => $"{path}: {part} of {selector} is {contrast:0.00}, less than {least}").Distinct());
            }
        }

        Assert.True(weak.Count == 0, string.Join('\n', weak));
    }
}
