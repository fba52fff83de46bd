using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Support;

/// <summary>Where a request of the test server comes from, which has no network: what stands in a header of the tests' own.</summary>
internal sealed class RemoteAddress : IStartupFilter
{
    public const string Header = "X-Test-Remote";

    public static void Add(IServiceCollection services) => services.AddSingleton<IStartupFilter, RemoteAddress>();

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(static (HttpContext http, RequestDelegate following) =>
        {
            http.Connection.RemoteIpAddress = IPAddress.TryParse(http.Request.Headers[Header], out var address) ? address : IPAddress.Parse("192.0.2.1");
            return following(http);
        });
        next(app);
    };
}
