namespace BoTrygt.Browser.Tests.Support;

/// <summary>The scripts that ask a page about itself. They come in by the debugger's door, so the page's own policy stays strict.</summary>
internal static class Probe
{
    public static string Read(string name)
    {
        using var stream = typeof(Probe).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"No probe is called {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
