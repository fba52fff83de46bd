using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BoTrygt.Load;

/// <summary>A server in a process of its own, on a free port of 127.0.0.1.</summary>
internal sealed class Server : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _errorFile;

    private Server(Process process, int port, string errorFile) => (_process, Port, _errorFile) = (process, port, errorFile);

    public int Port { get; }

    /// <summary>Processor time spent so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1_000_000;
        }
    }

    /// <param name="command">Program and arguments.</param>
    /// <param name="folder">Where the process stands (its content root).</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="logFile">Takes the log; errors go to a file of <paramref name="errorFile"/>'s name.</param>
    /// <param name="errorFile">Shown when the server does not start.</param>
    public static Server Start(string[] command, string folder, Dictionary<string, string> settings, string logFile, string errorFile)
    {
        var port = FreePort();
        // The shell only opens the files and becomes the server: a pipe through this program would cost the client's core.
        var start = new ProcessStartInfo("sh", ["-c", "log=$1 errors=$2; shift 2; exec \"$@\" >\"$log\" 2>\"$errors\"", "sh", logFile, errorFile, .. command]) { WorkingDirectory = folder };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new Server(Cores.StartOnServersCore(start), port, errorFile);
    }

    /// <summary>Asks until the page comes.</summary>
    public Answer GetPage()
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience && !_process.HasExited)
        {
            if (Answer.TryGet(Port) is { } answer)
            {
                return answer;
            }

            Thread.Sleep(TimeSpan.FromMilliseconds(5));
        }

        throw new LoadException($"A server did not start: {File.ReadAllText(_errorFile)}");
    }

    /// <summary>For a command, which ends by itself.</summary>
    public void WaitForEnd(TimeSpan patience)
    {
        if (!_process.WaitForExit(patience) || _process.ExitCode != 0)
        {
            throw new LoadException($"The database could not be prepared: {File.ReadAllText(_errorFile)}");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
