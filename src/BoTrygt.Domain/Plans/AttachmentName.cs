using System.Globalization;
using System.Text;

namespace BoTrygt.Domain.Plans;

/// <summary>The name a file is shown and sent under, made of what its sender called it. It never becomes part of a path.</summary>
public static class AttachmentName
{
    private const string Nameless = "Bilag";

    /// <summary>Longer than any end of a name that the portal knows; what is longer is a word.</summary>
    private const int LongestExtension = 5;

    /// <summary>Signs that some system gives a meaning in names.</summary>
    private const string Forbidden = "\"<>|?*:;%";

    /// <summary>Names that Windows keeps for devices, whatever they end in.</summary>
    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// One line of visible signs, without path, quotes and what turns the direction of writing, ending as its kind does and
    /// at most <see cref="Attachment.NameMaxLength"/> long.
    /// </summary>
    public static string Of(string? sent, AttachmentKind kind)
    {
        var name = Visible(LastPart(sent ?? ""));
        var extension = ExtensionOf(name);
        name = Trimmed(name[..^extension.Length]);
        var end = kind.Extensions().Contains(extension, StringComparer.OrdinalIgnoreCase) ? extension.ToLowerInvariant() : kind.Extensions()[0];
        var stem = Cut(name.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? Trimmed(name[..^end.Length]) : name, Attachment.NameMaxLength - end.Length);
        return stem.Length == 0 ? Nameless + end : Devices.Contains(stem.Split('.')[0].Trim()) ? $"{Nameless} {stem}{end}" : stem + end;
    }

    /// <summary>Whether the sender called it that, as in <c>.csv</c>.</summary>
    public static bool Ends(string? sent, string extension) => sent?.TrimEnd().EndsWith(extension, StringComparison.OrdinalIgnoreCase) == true;

    private static string LastPart(string sent) => sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>In composed letters, so that an ø from a Mac is the ø of everybody else. What cannot be seen is left out or a space.</summary>
    private static string Visible(string text)
    {
        var visible = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => "",
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => " ",
                _ when rune == Rune.ReplacementChar => "",
                _ when rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal) => " ",
                _ => rune.ToString(),
            });
        }

        return string.Join(' ', visible.ToString().Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim();
    }

    /// <summary>As in <c>notat.docx</c>; empty for <c>d. 3. maj</c> and <c>version 1.2</c>.</summary>
    private static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        var end = dot < 0 ? "" : name[(dot + 1)..];
        return end.Length is > 0 and <= LongestExtension && char.IsAsciiLetter(end[0]) && end.All(char.IsAsciiLetterOrDigit) ? name[dot..] : "";
    }

    private static string Trimmed(string name) => name.Trim('.', ' ', '~', '-', '\'');

    /// <summary>Between letters, never through one.</summary>
    private static string Cut(string name, int most)
    {
        var length = 0;
        foreach (var start in StringInfo.ParseCombiningCharacters(name).Append(name.Length))
        {
            length = start <= most ? start : length;
        }

        return Trimmed(name[..length]);
    }
}
