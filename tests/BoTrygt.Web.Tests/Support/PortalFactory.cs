using BoTrygt.Database;
using BoTrygt.Database.Sqlite;
using BoTrygt.Database.SqlServer;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Web.Shared.Guidance;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog.AspNetCore;
using Serilog.Extensions.Logging;

namespace BoTrygt.Web.Tests.Support;

/// <summary>
/// The portal as Program starts it, on a database of its own, with every query also compiled for SQL Server. Choose
/// before the first request. For a real address: <c>UseKestrel(0)</c> and <c>StartServer()</c>, then <see cref="Address"/>.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>
{
    private readonly Lazy<TestDatabase> _database;
    private bool _isDisposed;

    public PortalFactory() => _database = new(NewDatabase);

    /// <summary>Production starts with reference data alone, as an installation does.</summary>
    public bool IsProduction { get; init; }

    /// <summary>Another clock than the machine's, such as a FakeTimeProvider.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Settings as an operator gives them: <c>Cache:Enabled</c>, <c>Portal:ContactEmail</c> …</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>What a test adds to the portal, such as a controller that fails.</summary>
    public Action<IServiceCollection> AlsoServices { get; init; } = _ => { };

    public TestDatabase Database => _database.Value;

    /// <summary>What the portal asked the database.</summary>
    public Statements Statements { get; } = new();

    /// <summary>What the portal wrote to its log.</summary>
    public LogLines Log { get; } = new();

    /// <summary>The address that a browser can open; only with Kestrel.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>A browser that follows no redirect, keeps no cookie and unpacks nothing by itself.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(IsProduction ? Environments.Production : Environments.Development);
        // Without a publish only Development finds the compiled styles by itself.
        builder.UseStaticWebAssets();
        // Jobs read and write when they want to; a test that is about them switches them on.
        builder.UseSetting("Jobs:Enabled", "false");
        builder.UseSetting("Cache:Watch", "false");
        foreach (var (key, value) in Database.Settings.Concat(Settings))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(Log.Settings));
        builder.ConfigureTestServices(services =>
        {
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = DemoPassword.Iterations);
            services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(SqlServerCheck.Instance, Statements));
            services.ConfigureDbContext<SqlServerDb>(options => options.AddInterceptors(Statements));
            KeepLogsApart(services);
            if (Clock is not null)
            {
                services.AddSingleton(Clock);
            }

            AlsoServices(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!_isDisposed && _database.IsValueCreated)
        {
            _isDisposed = true;
            _database.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    private TestDatabase NewDatabase() => new(IsProduction ? SeedChoice.ReferenceData : SeedChoice.WithDemoContent, Prepare);

    /// <summary>What the first start would do, once for all; and the demo accounts' cheap password.</summary>
    private static void Prepare(BoTrygtDb db)
    {
        db.RenderOutdatedAsync(CancellationToken.None).GetAwaiter().GetResult();
        db.Users.ExecuteUpdate(set => set.SetProperty(account => account.PasswordHash, DemoPassword.Hash));
    }

    /// <summary>Serilog's static logger belongs to the portal that started last; several run in one test process.</summary>
    private static void KeepLogsApart(IServiceCollection services)
    {
        services.AddSingleton<ILoggerFactory>(provider => new SerilogLoggerFactory(provider.GetRequiredService<Serilog.ILogger>()));
        services.AddOptions<RequestLoggingOptions>().Configure<Serilog.ILogger>((options, logger) => options.Logger = logger);
    }
}
