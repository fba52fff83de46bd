using System.Collections.Concurrent;
using System.Diagnostics;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.StartUp;

/// <summary>The built portal as a process of its own, as an operator starts it.</summary>
internal sealed class PortalProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private PortalProcess(string database, string urls, string[] arguments, (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.Combine(Repository.Root, "src/BoTrygt.Web") };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_TieredPGO"] = "0"; // As for the tests: it does not pay in seconds.
        start.Environment["ASPNETCORE_URLS"] = urls;
        start.Environment["ConnectionStrings__BoTrygt"] = $"Data Source={database}";
        Array.ForEach(settings, setting => start.Environment[setting.Key] = setting.Value);
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public IReadOnlyCollection<string> Output => _output;
    public IReadOnlyCollection<string> Errors => _errors;
    public bool HasEnded => _process.HasExited;

    /// <summary>Built with the same configuration as the tests.</summary>
    private static string Program => Path.Combine(
        [Repository.Root, "src/BoTrygt.Web/bin", .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar).TakeLast(2), "BoTrygt.Web.dll"]);

    public static PortalProcess Start(string? database = null, string? urls = null, string[]? arguments = null, params (string Key, string Value)[] settings) =>
        new(database ?? TestDatabase.NewFile(), urls ?? $"http://127.0.0.1:{Ports.Free()}", arguments ?? [], settings);

    /// <summary>Waits until the process says where it listens, and gives the address.</summary>
    public async Task<Uri> ReadyAsync()
    {
        var watch = Stopwatch.StartNew();
        while (Listening is null)
        {
            Assert.False(_process.HasExited || watch.Elapsed > Longest, $"The portal does not start:\n{string.Join('\n', _errors.Concat(_output))}");
            await Task.Delay(50);
        }

        return new(Listening.Split(' ')[^1]);
    }

    private string? Listening => _output.FirstOrDefault(line => line.StartsWith("Bo trygt er klar på ", StringComparison.Ordinal));

    /// <summary>Waits until the process has ended by itself, and gives its exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Longest);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>As a power cut or <c>kill -9</c> ends it.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            lines.Enqueue(line);
        }
    }
}
