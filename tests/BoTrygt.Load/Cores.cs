using System.Diagnostics;

namespace BoTrygt.Load;

/// <summary>
/// The servers share one core, the client has another. A process inherits the core of the thread that starts it, so it
/// sees one core from its first instruction; to pin it afterwards would move its first thread only.
/// </summary>
internal static class Cores
{
    private static readonly int[] Allowed = ReadAllowed();

    public static bool AreTwo => Allowed.Length >= 2;

    public static int OfServers => Allowed[0];

    public static int OfClient => Allowed[1];

    /// <summary>Starts on the servers' core and leaves this thread on the client's. To be called on the main thread.</summary>
    public static Process StartOnServersCore(ProcessStartInfo command)
    {
        StandOn(OfServers);
        try
        {
            return Process.Start(command) ?? throw new LoadException($"{command.FileName} did not start.");
        }
        finally
        {
            StandOn(OfClient);
        }
    }

    private static void StandOn(int core)
    {
        using var self = Process.GetCurrentProcess();
        self.ProcessorAffinity = (nint)(1L << core);
    }

    private static int[] ReadAllowed()
    {
        using var self = Process.GetCurrentProcess();
        var mask = (long)self.ProcessorAffinity;
        return [.. Enumerable.Range(0, 64).Where(core => (mask >> core & 1) == 1)];
    }
}
