using System.Globalization;
using System.Text.RegularExpressions;

namespace BoTrygt.Domain.Guidance;

/// <summary>What <see cref="ArticleChecks"/> looks for in texts. Each gives the words that it found, or an empty text.</summary>
internal static partial class TextPatterns
{
    /// <summary>Numbers that everybody knows, and that are no figures.</summary>
    private static readonly string[] Known = ["112", "114"];

    /// <summary>The addresses in a block.</summary>
    public static IEnumerable<string> Links(BlockContent content) =>
        MarkdownLink().Matches(content.Text).Select(match => match.Groups[1].Value).Concat(PlainLink().Matches(content.Text).Select(match => match.Value.TrimEnd('.', ',', ')', ';')))
            .Append(content.Link).Where(link => link.Length > 0).Distinct();

    /// <summary>A share, or a number of three digits or more, that is no year, day, telephone, price class or time; null context is for the reader to judge.</summary>
    public static string LoneNumber(string text) => NumberOfWeight().Matches(text).Select(match => match.Value.Trim()).FirstOrDefault(number => !Known.Contains(number) && !IsYear(number)) ?? "";

    /// <summary>A block's own heading is the second level: those in its text begin with the third, and skip none.</summary>
    public static string WrongHeading(string text)
    {
        var last = 2;
        foreach (Match heading in MarkdownHeading().Matches(text))
        {
            var level = heading.Groups[1].Length;
            if (level < 3 || level > last + 1)
            {
                return heading.Value.Trim();
            }

            last = level;
        }

        return "";
    }

    public static string NameWithAddress(string text) => NameAndStreet().Match(text).Value.Trim();

    /// <summary>As their code, since they are not seen.</summary>
    public static string HiddenIn(string text) => text.EnumerateRunes().FirstOrDefault(IsHidden) is { Value: > 0 } hidden ? $"U+{hidden.Value:X4}" : "";

    public static string HtmlIn(string text) => Tag().Match(text).Value;

    /// <summary>A word of the list, whatever its case; a star at its end stands for any ending.</summary>
    public static string Find(string word, string text)
    {
        var stem = Regex.Escape(word.TrimEnd('*'));
        return Regex.Match(text, $@"(?<![\p{{L}}]){stem}{(word.EndsWith('*') ? @"[\p{L}]*" : "")}(?![\p{{L}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Value;
    }

    /// <summary>The words that are read, without Markdown's marks and addresses.</summary>
    public static string WithoutMarks(string text) => Marks().Replace(MarkdownLinkWhole().Replace(text, "$1"), "");

    private static bool IsYear(string number) => number.Length == 4 && int.TryParse(number, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100;

    /// <summary>Of no width, or such as turn the direction; a soft hyphen and the joiners inside emoji are none of them.</summary>
    private static bool IsHidden(System.Text.Rune rune) =>
        rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200B or 0x200E or 0x200F or 0xFEFF or 0x2060 or 0x061C
        || (System.Text.Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control && rune.Value is not ('\n' or '\r' or '\t'));

    [GeneratedRegex(@"\]\(\s*<?([^)\s>]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkdownLinkWhole();

    [GeneratedRegex(@"(?<!\()https?://[^\s<>\])]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PlainLink();

    [GeneratedRegex(@"(?<![\d.,/\-+\p{L}])(?:\d{1,3}(?:[.,]\d+)?\s?(?:%|procent)|\d{1,3}(?:\.\d{3})+|\d{3,7})(?![\d/\-\p{L}]|\s\d|[.,]\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberOfWeight();

    [GeneratedRegex(@"^(#{1,6})\s+\S.*$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+[^.!?\n]{0,60}?\b\p{Lu}\p{Ll}*(?:vej|gade|allé|alle|stræde|vænget|plads|torv|have|parken|toften|bakken|bakke)\s\d{1,3}\s?[A-Za-z]?\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NameAndStreet();

    [GeneratedRegex(@"</?[a-zA-Z][^>]{0,200}>|<!--", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[*_`>#]+|^\s*(?:[-+]|\d+\.)\s+", RegexOptions.CultureInvariant | RegexOptions.Multiline, 1000)]
    private static partial Regex Marks();
}
