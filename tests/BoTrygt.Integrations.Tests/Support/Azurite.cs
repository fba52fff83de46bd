using System.Diagnostics;
using BoTrygt.Integrations.Files;

namespace BoTrygt.Integrations.Tests.Support;

/// <summary>Azure Blob Storage on this machine: one process for the tests of a class, in memory and asking nobody anything.</summary>
public sealed class Azurite : IAsyncLifetime
{
    public const string WhyMissing = "Azurite mangler: installér Node.js 20 eller nyere med npm, og byg igen.";

    private const string Program = "node_modules/azurite/dist/src/blob/main.js";

    /// <summary>The account and key that every Azurite has; they open nothing else.</summary>
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Process? _process;

    public static bool IsInstalled => File.Exists(Path.Combine(Folder, Program));

    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (!IsInstalled)
        {
            return;
        }

        var start = new ProcessStartInfo("node", [Program, "--blobPort", "0", "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck"]) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var address = await AddressAsync(_process.StandardOutput).WaitAsync(Patience);
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint={address}/{Account};";
    }

    /// <summary>A container that nobody else uses.</summary>
    public async Task<BlobFileStore> NewStoreAsync()
    {
        var store = new BlobFileStore(ConnectionString, $"test-{Guid.NewGuid():N}");
        await store.PrepareAsync(CancellationToken.None);
        return store;
    }

    public Task DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
        }

        _process?.Dispose();
        return Task.CompletedTask;
    }

    private static string Folder => AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)];

    private static async Task<string> AddressAsync(StreamReader output)
    {
        const string before = "successfully listens on ";
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(before, StringComparison.Ordinal) is >= 0 and var at)
            {
                return line[(at + before.Length)..].Trim();
            }
        }

        throw new InvalidOperationException("Azurite ended before it listened.");
    }
}

/// <summary>A test that needs Azurite; skipped, and said so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AzuriteFactAttribute : FactAttribute
{
    public AzuriteFactAttribute() => Skip = Azurite.IsInstalled ? null : Azurite.WhyMissing;
}
