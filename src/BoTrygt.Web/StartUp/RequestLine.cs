using BoTrygt.Web.Shared.Errors;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace BoTrygt.Web.StartUp;

/// <summary>
/// One log line per request with the route's pattern. Never the path or the query: what people search for and whose
/// page they open is nobody's business.
/// </summary>
internal static class RequestLine
{
    public static void AddLogging(this WebApplicationBuilder builder) => builder.Host.UseSerilog((context, logger) =>
    {
        logger.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            // Tells at every start how it is built.
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            // Says with a stack trace what StartFailure says in one line.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            // The keys lie in the database as they are: docs/security.md says so, a warning at every start tells nobody.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .Enrich.With<WithoutPath>()
            .ReadFrom.Configuration(context.Configuration);
        if (context.HostingEnvironment.IsProduction())
        {
            logger.WriteTo.Console(new CompactJsonFormatter());
        }
        else
        {
            logger.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        }
    });

    public static void UseRequestLine(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.MessageTemplate = "{Method} {Route} {StatusCode} {Elapsed:0.0} ms {Reference}";
        options.GetMessageTemplateProperties = (http, _, elapsed, status) =>
        [
            new("Method", new ScalarValue(http.Request.Method)),
            new("Route", new ScalarValue(RouteOf(http))),
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
            new("Reference", new ScalarValue(Reference.Of(http))),
        ];
    });

    public static void UseRouteMemory(this WebApplication app) => app.Use(RememberRoute);

    /// <summary>Keeps the route that the visitor asked for: an error page is run as a second route.</summary>
    private static Task RememberRoute(HttpContext http, RequestDelegate next)
    {
        http.Items.TryAdd(typeof(RequestLine), http.GetEndpoint());
        return next(http);
    }

    private static string RouteOf(HttpContext http) =>
        (http.Items.TryGetValue(typeof(RequestLine), out var first) ? first : null) is RouteEndpoint endpoint ? endpoint.RoutePattern.RawText ?? "/" : "-";

    /// <summary>ASP.NET Core adds the path to every line that is written while a request runs, so also to what failed.</summary>
    private sealed class WithoutPath : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
    }
}
