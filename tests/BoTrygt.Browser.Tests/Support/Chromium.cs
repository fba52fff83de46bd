namespace BoTrygt.Browser.Tests.Support;

/// <summary>The machine's own Chromium; nothing is downloaded. Its shell without windows does the same work in half the time.</summary>
internal static class Chromium
{
    public const string WhyMissing = "Chromium mangler: installér Debians pakke chromium-headless-shell, eller sæt CHROMIUM til programmets sti.";

    private static readonly string[] Usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    public static string Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : Array.Find(Usual, File.Exists) ?? Usual[0];

    public static bool IsInstalled => File.Exists(Path);

    public static Task<IBrowser> StartAsync(IPlaywright playwright, params string[] alsoArguments) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        Args = ["--no-sandbox", "--disable-background-networking", .. alsoArguments],
    });
}

/// <summary>A test that needs Chromium; skipped, and said so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.IsInstalled ? null : Chromium.WhyMissing;
}

/// <summary>The same for a test with several sets of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.IsInstalled ? null : Chromium.WhyMissing;
}
