using BoTrygt.Integrations.StatBank;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BoTrygt.Integrations.Tests.Support;

/// <summary>A web server of a test's own in StatBank's place.</summary>
internal sealed class StatBankServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private StatBankServer(WebApplication app)
    {
        _app = app;
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Client = new StatBankClient(_http);
    }

    public StatBankClient Client { get; }

    public TimeSpan Timeout { set => _http.Timeout = value; }

    public static async Task<StatBankServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/data", answer);
        await app.StartAsync();
        return new StatBankServer(app);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
