using System.Diagnostics;

namespace BoTrygt.Load.Drills;

/// <summary>A test that <c>dotnet test</c> runs in a reduced size, in full size.</summary>
/// <param name="Command">The word that starts it.</param>
/// <param name="Project">The project it lies in.</param>
/// <param name="Name">The test class.</param>
/// <param name="Size">The environment variable that sets the size, and the full size.</param>
internal sealed record FullSizeTest(string Command, string Project, string Name, (string Variable, string Value) Size)
{
    /// <summary>The tests lie beside the project that this was built in, wherever it was started from.</summary>
    private static readonly string Tests = AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf("BoTrygt.Load", StringComparison.Ordinal)];

    private static readonly FullSizeTest[] All =
    [
        new("simulate-days", "BoTrygt.Web.Tests", "SimulationTests", ("SIMULATED_DAYS", "400")),
        new("merge-guidance", "BoTrygt.Domain.Tests", "MergeTests", ("MERGED_EDITS", "10000")),
    ];

    /// <summary>Null for arguments that start none.</summary>
    public static FullSizeTest? Of(string[] args) => args is [var command] ? Array.Find(All, test => test.Command == command) : null;

    /// <returns>0 when it passed.</returns>
    public int Run()
    {
        using var test = Process.Start(new ProcessStartInfo("dotnet", ["test", Path.Combine(Tests, Project), "--nologo", "--filter", $"FullyQualifiedName~{Name}", "--logger", "console;verbosity=detailed"])
        {
            Environment = { [Size.Variable] = Size.Value },
        }) ?? throw new LoadException("dotnet could not be started.");
        test.WaitForExit();
        return test.ExitCode;
    }
}
