using System.Globalization;
using System.Text;

namespace BoTrygt.Domain.Places;

/// <summary>
/// Folds a Danish name so that the spellings people use meet: Århus, Aarhus, arhus; København, Koebenhavn, Kobenhavn.
/// </summary>
public static class DanishSpelling
{
    /// <summary>
    /// The foldings of a text, lower case with single spaces: æ ø å as ae oe aa, and as the single letters a o a.
    /// Two texts spell the same name when they share a folding.
    /// </summary>
    public static IReadOnlySet<string> Foldings(string text)
    {
        var letters = Letters(text);
        var digraphs = letters.Replace("æ", "ae").Replace("ø", "oe").Replace("å", "aa");
        var singles = digraphs.Replace("ae", "a").Replace("oe", "o").Replace("aa", "a");
        return new HashSet<string>([digraphs, singles], StringComparer.Ordinal);
    }

    /// <summary>The folding used in addresses: <c>Høje-Taastrup</c> becomes <c>hoeje-taastrup</c>.</summary>
    public static string Slug(string text) =>
        Letters(text).Replace("æ", "ae").Replace("ø", "oe").Replace("å", "aa").Replace(' ', '-');

    private static string Letters(string text)
    {
        // Normalize throws on half a surrogate pair and on U+FFFE, and an address can carry both.
        var sound = string.Concat(text.EnumerateRunes()).Replace('\ufffe', ' ');
        var folded = new StringBuilder();
        foreach (var letter in sound.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture))
        {
            folded.Append(char.IsLetterOrDigit(letter) ? WithoutForeignAccent(letter) : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string WithoutForeignAccent(char letter) => letter switch
    {
        'æ' or 'ø' or 'å' => letter.ToString(),
        'ä' => "æ",
        'ö' => "ø",
        _ => string.Concat(letter.ToString().Normalize(NormalizationForm.FormD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)),
    };
}
