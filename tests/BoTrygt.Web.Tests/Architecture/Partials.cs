using System.Text.RegularExpressions;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Architecture;

/// <summary>Which views a view is put together from.</summary>
internal static partial class Partials
{
    /// <summary>The names or paths that a view's text asks for.</summary>
    public static IEnumerable<string> In(string view) => Names().Matches(Repository.Text(view)).Select(match => match.Groups["name"].Value);

    /// <summary>The file in the view's own folder or in Shared; null when it is neither.</summary>
    public static string? FileOf(string part, string view)
    {
        var candidates = part.Contains('/')
            ? [$"src/BoTrygt.Web/{part.TrimStart('~', '/')}"]
            : new[] { $"{Folder(view)}/{part}.cshtml" }.Concat(Repository.Files("src/BoTrygt.Web/Shared", $"/{part}.cshtml"));
        return candidates.FirstOrDefault(file =>
            (Folder(file) == Folder(view) || file.StartsWith("src/BoTrygt.Web/Shared/", StringComparison.Ordinal)) && File.Exists(Path.Combine(Repository.Root, file)));
    }

    private static string Folder(string file) => file[..file.LastIndexOf('/')];

    [GeneratedRegex("""(?:<partial\s[^>]*?name=|PartialAsync\(|RenderPartial\w*\(|Layout\s*=\s*)["'](?<name>[^"']+)["']""")]
    private static partial Regex Names();
}
