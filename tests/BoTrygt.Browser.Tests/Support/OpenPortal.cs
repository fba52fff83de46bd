using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Browser.Tests.Support;

/// <summary>One portal at a real address with demo content, and one Chromium, for all tests.</summary>
public sealed class OpenPortal : PortalFactory, IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public OpenPortal() => Settings["Serilog:MinimumLevel:Default"] = "Warning";

    public IBrowser Browser => _browser ?? throw new InvalidOperationException(Chromium.WhyMissing);

    public async Task InitializeAsync()
    {
        if (!Chromium.IsInstalled)
        {
            return;
        }

        UseKestrel(0);
        StartServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.StartAsync(_playwright);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await base.DisposeAsync();
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}

[CollectionDefinition(Name)]
public sealed class SharedPortal : ICollectionFixture<OpenPortal>
{
    public const string Name = "Browser";
}
