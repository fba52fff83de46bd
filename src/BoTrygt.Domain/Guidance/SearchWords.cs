using System.Text;

namespace BoTrygt.Domain.Guidance;

/// <summary>
/// Words as they are searched for: small letters, æ, ø and å written with two, no marks. The databases do not agree on the Danish
/// letters, so both sides of the comparison are written so before they get there.
/// </summary>
public static class SearchWords
{
    /// <summary>More words than that are not asked for.</summary>
    public const int MostTerms = 8;

    private const int ShortestStem = 3;

    /// <summary>Danish endings of nouns, verbs and adjectives, the longest first.</summary>
    private static readonly string[] Endings =
        ["erens", "ernes", "eren", "erne", "eres", "ende", "enes", "ere", "ene", "ers", "ens", "ets", "ede", "er", "en", "et", "es", "e", "s"];

    /// <summary>A text for the database to look in.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length + 16);
        foreach (var letter in text.ToLowerInvariant())
        {
            folded.Append(letter switch
            {
                'æ' or 'ä' => "ae",
                'ø' or 'ö' => "oe",
                'å' => "aa",
                'é' or 'è' => "e",
                'ü' => "u",
                _ when char.IsLetterOrDigit(letter) => letter.ToString(),
                _ => " ",
            });
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// The stems to look for in folded texts: each begins every form of its word, and stands inside compounds too, so that
    /// »låsene« finds »låseeftersyn« and »nabohjælperne« finds »nabohjælp«.
    /// </summary>
    /// <param name="typed">What somebody typed.</param>
    public static IReadOnlyList<string> Terms(string typed) =>
        [.. Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Stem).Distinct().Take(MostTerms)];

    private static string Stem(string word)
    {
        var ending = Array.Find(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= ShortestStem);
        var stem = ending is null ? word : word[..^ending.Length];
        // Indbruddet, butikker: the last letter is doubled before an ending.
        return ending is not null && stem.Length > ShortestStem && stem[^1] == stem[^2] && !"aeiouy".Contains(stem[^1], StringComparison.Ordinal) ? stem[..^1] : stem;
    }
}
