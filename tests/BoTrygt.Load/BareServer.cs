using Microsoft.Extensions.Primitives;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace BoTrygt.Load;

/// <summary>
/// The reference: Kestrel, one answer from memory with the portal's headers, and the portal's log line. It does not
/// call the portal's code, so that whatever slows the portal shows.
/// </summary>
internal static class BareServer
{
    public const string Command = "bare";

    private const int ReferenceLength = 8;

    public static int Run(string answerFile)
    {
        var answer = Answer.Load(answerFile);
        var headers = answer.Headers.Select(header => (header.Key, new StringValues(header.Value))).ToArray();
        var builder = WebApplication.CreateBuilder();
        builder.Host.UseSerilog((_, logger) => logger.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .WriteTo.Console(new CompactJsonFormatter()));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.UseSerilogRequestLogging(options =>
        {
            options.MessageTemplate = "{Method} {Route} {StatusCode} {Elapsed:0.0} ms {Reference}";
            options.GetMessageTemplateProperties = LogProperties;
        });
        app.Run(http => Send(http.Response, headers, answer.Body));
        app.Run();
        return 0;
    }

    private static Task Send(HttpResponse response, (string Name, StringValues Value)[] headers, byte[] body)
    {
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }

    private static IEnumerable<LogEventProperty> LogProperties(HttpContext http, string path, double elapsed, int status) =>
    [
        new("Method", new ScalarValue(http.Request.Method)),
        new("Route", new ScalarValue("bo-trygt-i/{slug}")),
        new("StatusCode", new ScalarValue(status)),
        new("Elapsed", new ScalarValue(elapsed)),
        new("Reference", new ScalarValue(System.Diagnostics.Activity.Current?.TraceId.ToHexString()[..ReferenceLength])),
    ];
}
