using System.Collections.Concurrent;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace BoTrygt.Web.Tests.Support;

/// <summary>The log of one portal, whole: each line as the compact JSON of Production, with all it carries.</summary>
public sealed class LogLines : ILogEventSink
{
    private static readonly ConcurrentDictionary<string, LogLines> All = new();
    private static readonly CompactJsonFormatter Formatter = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly string _key = Guid.NewGuid().ToString("N");

    public LogLines() => All[_key] = this;

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>The lines about finished requests.</summary>
    public IEnumerable<string> Requests => _lines.Where(line => line.Contains("\"Route\":", StringComparison.Ordinal));

    /// <summary>What makes a portal write here too, as an operator would add a sink.</summary>
    internal Dictionary<string, string?> Settings => new()
    {
        ["Serilog:Using:0"] = typeof(LogLines).Assembly.GetName().Name,
        ["Serilog:WriteTo:0:Name"] = nameof(LogLinesSink.LogLines),
        ["Serilog:WriteTo:0:Args:key"] = _key,
    };

    public void Clear() => _lines.Clear();

    public void Emit(LogEvent logEvent)
    {
        using var text = new StringWriter();
        Formatter.Format(logEvent, text);
        _lines.Enqueue(text.ToString().TrimEnd());
    }

    internal static LogLines For(string key) => All[key];
}

/// <summary>How Serilog's settings find the sink.</summary>
public static class LogLinesSink
{
    public static LoggerConfiguration LogLines(this LoggerSinkConfiguration configuration, string key)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.Sink(Support.LogLines.For(key));
    }
}
