using System.Globalization;
using System.Text.RegularExpressions;

namespace BoTrygt.Web.Shared.Guidance;

/// <summary>A text whose lines are items of a list.</summary>
public static partial class TextLines
{
    /// <summary>With or without a mark before each. A number stays: it may be a day.</summary>
    public static IEnumerable<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Mark().Replace(line, "")).Where(line => line.Length > 0);
    }

    /// <summary>Without the numbers, when they count from 1.</summary>
    public static IEnumerable<string> Numbered(string text)
    {
        var lines = Of(text).ToList();
        var isCounted = lines.Index().All(line => Number().Match(line.Item) is { Success: true } match && match.Groups[1].Value == (line.Index + 1).ToString(CultureInfo.InvariantCulture));
        return isCounted ? lines.Select(line => Number().Replace(line, "")) : lines;
    }

    [GeneratedRegex(@"^[-*•]\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(\d{1,2})[.)]\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
