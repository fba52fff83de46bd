using System.Diagnostics;

namespace BoTrygt.Load.Drills;

/// <summary>
/// The simulation of tests/BoTrygt.Web.Tests in full size: 400 days over all partnerships, with the clock moved by hand.
/// </summary>
internal static class SimulatedDays
{
    public const string Command = "simulate-days";

    private const string Days = "400";

    /// <returns>0 when nothing rotted.</returns>
    public static int Run()
    {
        using var test = Process.Start(new ProcessStartInfo("dotnet", ["test", "tests/BoTrygt.Web.Tests", "--nologo", "--filter", "FullyQualifiedName~SimulationTests", "--logger", "console;verbosity=detailed"])
        {
            Environment = { ["SIMULATED_DAYS"] = Days },
        }) ?? throw new LoadException("dotnet could not be started.");
        test.WaitForExit();
        return test.ExitCode;
    }
}
