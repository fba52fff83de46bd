namespace BoTrygt.Browser.Tests.Support;

/// <summary>What visitors sit with, in CSS pixels.</summary>
public static class Screens
{
    public const int Height = 800;
    public const int SmallestWidth = 320;
    public const int PhoneWidth = 375;
    public const int TabletWidth = 768;
    public const int DeskWidth = 1280;

    public static BrowserNewContextOptions Desk() => Wide(DeskWidth);

    public static BrowserNewContextOptions Phone() => Wide(PhoneWidth);

    /// <summary>A phone on which no script runs.</summary>
    public static BrowserNewContextOptions WithoutScripts()
    {
        var screen = Phone();
        screen.JavaScriptEnabled = false;
        return screen;
    }

    public static BrowserNewContextOptions Smallest() => Wide(SmallestWidth);

    public static BrowserNewContextOptions Wide(int width) => new() { ViewportSize = new() { Width = width, Height = Height }, ReducedMotion = ReducedMotion.Reduce };
}
