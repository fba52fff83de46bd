using System.Text.RegularExpressions;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>How to reach somebody, as people write it: a line each, and on a telephone one taps the number.</summary>
internal static partial class ContactText
{
    /// <summary>As Markdown. A line with a link of its own stays as it is.</summary>
    public static string ToMarkdown(string text) => string.Join('\n', text.Split('\n').Select(line => (line.Contains("](", StringComparison.Ordinal) ? line : Ways().Replace(line, Link)).TrimEnd() + (line.Trim().Length > 0 ? "  " : "")));

    private static string Link(Match match) => match.Groups["mail"].Success
        ? $"[{match.Value}](mailto:{match.Value})"
        : $"[{match.Value}](tel:{(match.Value.StartsWith('+') ? "" : "+45")}{match.Value.Replace(" ", "", StringComparison.Ordinal)})";

    /// <summary>Danish numbers have eight digits, in pairs or in one.</summary>
    [GeneratedRegex(@"(?<mail>[\w.+-]+@[\w-]+(\.[\w-]+)+)|(?<!\d)(?<!\d )(?:\+45 ?)?\d{2} ?\d{2} ?\d{2} ?\d{2}(?! ?\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ways();
}
