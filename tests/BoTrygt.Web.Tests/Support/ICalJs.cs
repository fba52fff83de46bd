using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace BoTrygt.Web.Tests.Support;

/// <summary>A parser that has nothing to do with the library that the portal writes calendars with.</summary>
public static class ICalJs
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "BoTrygt.Web.Tests");
    private static readonly JsonSerializerOptions AsInScript = new(JsonSerializerDefaults.Web);

    public static bool IsInstalled => Directory.Exists(Path.Combine(Folder, "node_modules", "ical.js"));

    /// <exception cref="InvalidOperationException">It is no calendar; the message is what ical.js says.</exception>
    public static async Task<ReadCalendar> ReadAsync(byte[] calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var start = new ProcessStartInfo("node", ["Support/read-calendar.mjs"]) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node did not start.");
        var (said, wrong) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.StandardInput.BaseStream.WriteAsync(calendar);
        node.StandardInput.Close();
        await node.WaitForExitAsync();
        return node.ExitCode == 0 ? JsonSerializer.Deserialize<ReadCalendar>(await said, AsInScript)! : throw new InvalidOperationException(await wrong);
    }
}

/// <summary>A calendar as it was understood.</summary>
public sealed record ReadCalendar(string Name, string Method, IReadOnlyList<string> Components, IReadOnlyList<ReadEvent> Events);

/// <summary>Days as 2026-03-29, the end not included; times in UTC.</summary>
public sealed record ReadEvent(string Uid, string Summary, string Description, string Start, string End, int Sequence);

public sealed class ICalJsFactAttribute : FactAttribute
{
    public ICalJsFactAttribute() => Skip = ICalJs.IsInstalled ? null : "ical.js mangler: installér Node.js 20 eller nyere med npm, og byg igen.";
}
