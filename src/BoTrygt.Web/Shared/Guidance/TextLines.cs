using System.Text.RegularExpressions;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>A text whose lines are items of a list, with or without a mark before each.</summary>
public static partial class TextLines
{
    public static IEnumerable<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Mark().Replace(line, "")).Where(line => line.Length > 0);
    }

    [GeneratedRegex(@"^(?:[-*•]|\d{1,2}[.)])\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
