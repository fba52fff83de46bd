namespace BoTrygt.Browser.Tests.Support;

/// <summary>A way to look at a page that is already open.</summary>
public sealed record Look(string Name, int Width, ColorScheme Scheme = ColorScheme.Light, ForcedColors Colours = ForcedColors.None)
{
    public static Look Desk { get; } = new("1280 light", Screens.DeskWidth);
    public static Look Dark { get; } = new("1280 dark", Screens.DeskWidth, ColorScheme.Dark);
    public static Look Small { get; } = new("320 light", Screens.SmallestWidth);
    public static Look Forced { get; } = new("1280 forced colours", Screens.DeskWidth, ColorScheme.Dark, ForcedColors.Active);

    public async Task AtAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Screens.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = Scheme, ForcedColors = Colours, ReducedMotion = ReducedMotion.Reduce });
    }
}
