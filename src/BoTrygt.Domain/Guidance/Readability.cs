using System.Text.RegularExpressions;

namespace BoTrygt.Domain.Guidance;

/// <summary>
/// How hard a text is to read: LIX (läsbarhetsindex), the mean number of words in a sentence plus the percentage of words of
/// more than six letters. Source: C. H. Björnsson, Läsbarhet, Stockholm 1968. Below 25 is a children's book, 35 to 44 a
/// newspaper, 55 and more an act of parliament.
/// </summary>
public static partial class Readability
{
    /// <summary>Citizens of all ages read the portal: harder than a newspaper is too hard.</summary>
    public const int Highest = 44;

    /// <summary>A text of fewer words has no index that means anything.</summary>
    public const int FewestWords = 40;

    private const int LongWord = 6;

    /// <summary>The index, rounded; null for a text that is too short to have one.</summary>
    public static int? Lix(string text)
    {
        var sentences = Sentences(text);
        var words = sentences.SelectMany(Words).ToList();
        return words.Count < FewestWords ? null : (int)Math.Round(((double)words.Count / sentences.Count) + (100.0 * words.Count(word => word.Length > LongWord) / words.Count));
    }

    /// <summary>The sentence with the most words; empty for a text without words.</summary>
    public static string LongestSentence(string text) => Sentences(text).MaxBy(sentence => Words(sentence).Count()) ?? "";

    /// <summary>The sentences, and lines without a full stop, that have words.</summary>
    private static List<string> Sentences(string text) => [.. SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => Words(sentence).Any())];

    private static IEnumerable<string> Words(string sentence) => Word().Matches(sentence).Select(match => match.Value);

    [GeneratedRegex(@"(?<=[.!?:])\s+|\n+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}][\p{L}\p{M}'’-]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
