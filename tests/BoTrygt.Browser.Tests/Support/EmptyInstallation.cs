using System.Text.RegularExpressions;
using BoTrygt.Web.Shared.Providers;
using BoTrygt.Web.Tests.Jobs;
using BoTrygt.Web.Tests.SignIn.Organisations;
using BoTrygt.Web.Tests.StartUp;
using BoTrygt.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Browser.Tests.Support;

/// <summary>The portal as an operator has just installed it: in Production, without a person in it, with a mail server beside it and a kommune's own login somewhere.</summary>
internal sealed partial class EmptyInstallation : IAsyncDisposable
{
    private const string LoginHost = "login.viborg.test";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly List<IBrowserContext> _contexts = [];
    private readonly SmtpServer _mails = SmtpServer.Start();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private EmptyInstallation(SomeProvider login)
    {
        Login = login;
        var port = Ports.Free();
        Address = new($"http://localhost:{port}");
        Portal = new()
        {
            IsProduction = true,
            Settings = new()
            {
                ["Portal:PublicHost"] = Address.ToString(),
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = $"{_mails.Port}",
                ["Mail:From"] = "Bo trygt <portal@example.dk>",
                ["Jobs:Enabled"] = "true",
                ["Cache:Watch"] = "true",
                ["Serilog:MinimumLevel:Default"] = "Warning",
            },
            AlsoServices = services => services.AddHttpClient(ProviderOptions.Client, http => http.Timeout = Patience).ConfigurePrimaryHttpMessageHandler(login.Handler),
        };
        Portal.UseKestrel(port);
    }

    public PortalFactory Portal { get; }
    public Uri Address { get; }

    /// <summary>The login that a kommune has already.</summary>
    public SomeProvider Login { get; }

    public static async Task<EmptyInstallation> StartAsync()
    {
        var installation = new EmptyInstallation(await SomeProvider.StartAsync(LoginHost, new(LoginHost)));
        installation.Portal.StartServer();
        installation._playwright = await Playwright.CreateAsync();
        installation._browser = await Chromium.StartAsync(installation._playwright, $"--host-resolver-rules=MAP {LoginHost} 127.0.0.1");
        return installation;
    }

    /// <summary>Runs the command that lets the first administrator in, as a process of its own.</summary>
    /// <returns>The path of the link that it prints.</returns>
    public async Task<string> CreateAdministratorAsync(string email)
    {
        using var process = PortalProcess.Start(new SqliteConnectionStringBuilder(Portal.Database.ConnectionString).DataSource, arguments: ["create-administrator", email], settings: ("Portal__PublicHost", Address.ToString()));
        Assert.Equal(0, await process.EndAsync());
        return new Uri(process.Output.Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    /// <summary>Somebody with a browser of his or her own.</summary>
    public async Task<Newcomer> NewcomerAsync()
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = Address.ToString(), Locale = "da-DK", IgnoreHTTPSErrors = true, ViewportSize = new() { Width = Screens.DeskWidth, Height = Screens.Height } });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        _contexts.Add(context);
        return await Newcomer.OfAsync(context);
    }

    /// <summary>The link in the latest mail to an address.</summary>
    public async Task<string> LinkToAsync(string email)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(200))
        {
            var found = _mails.Seen.Where(mail => mail.To.Mailboxes.Any(mailbox => mailbox.Address == email)).Select(mail => Link().Match(mail.TextBody ?? "")).LastOrDefault(link => link.Success);
            if (found is not null)
            {
                return new Uri(found.Value).PathAndQuery;
            }
        }

        throw new InvalidOperationException($"No mail came to {email}.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.CloseAsync();
        }

        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        await Portal.DisposeAsync();
        await Login.DisposeAsync();
        await _mails.DisposeAsync();
    }

    [GeneratedRegex(@"http://localhost:\d+/invitation\S+")]
    private static partial Regex Link();
}
