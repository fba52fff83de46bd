namespace BoTrygt.Browser.Tests.Support;

/// <summary>The machine's own Chromium; nothing is downloaded.</summary>
internal static class Chromium
{
    public const string WhyMissing = "Chromium mangler: installér Debians pakke chromium, eller sæt CHROMIUM til programmets sti.";

    public static string Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } path ? path : "/usr/bin/chromium";

    public static bool IsInstalled => File.Exists(Path);

    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        Args = ["--no-sandbox", "--disable-background-networking"],
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
