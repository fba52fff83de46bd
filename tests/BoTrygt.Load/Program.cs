using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using BoTrygt.Load;
using BoTrygt.Load.Drills;
using BoTrygt.Load.Sizes;

[assembly: SupportedOSPlatform("linux")]

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [BareServer.Command, var answerFile])
{
    return BareServer.Run(answerFile);
}

if (FullSizeTest.Of(args) is { } test)
{
    return test.Run();
}

if (Refusal() is { } refusal)
{
    Console.Error.WriteLine(refusal);
    return 2;
}

// No server outlives the program: Ctrl+C, a plain kill and a closed terminal leave through ProcessExit too.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Environment.Exit(130));
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(143));
using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => Environment.Exit(129));
using var servers = new Servers();
AppDomain.CurrentDomain.ProcessExit += (_, _) => servers.Dispose();
try
{
    if (args is [KillDrill.Command])
    {
        return new KillDrill(servers).Run() ? 0 : 1;
    }

    if (args is [PublishDrill.Command])
    {
        return new PublishDrill(servers).Run() ? 0 : 1;
    }

    if (args is [SizeComparison.Command, var folder])
    {
        return new SizeComparison(servers).Run(folder) ? 0 : 1;
    }

    Report.Print(Measurement.Run(servers, Plan.From(args)!));
    return 0;
}
catch when (servers.AreClosed)
{
    Thread.Sleep(Timeout.Infinite); // The signal's thread took the servers away and is about to end the program.
    return 1;
}
catch (Exception failure)
{
    Console.Error.WriteLine(failure is LoadException ? failure.Message : failure);
    return 1;
}

string? Refusal() =>
    args is not ([KillDrill.Command] or [PublishDrill.Command] or [SizeComparison.Command, _]) && Plan.From(args) is null ? Plan.Usage
    : !OperatingSystem.IsLinux() ? "This needs Linux: it pins each process to a core and sends logs to a file through sh."
    : args is [KillDrill.Command] or [PublishDrill.Command] ? null
    : !Cores.AreTwo ? "The measurement needs two cores: one for the servers, one for the client."
    : !Servers.PortalIsBuiltForRelease ? "Figures of a Debug build say nothing: dotnet run -c Release --project tests/BoTrygt.Load"
    : null;
