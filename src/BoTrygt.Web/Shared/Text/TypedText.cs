namespace BoTrygt.Web.Shared.Text;

public static class TypedText
{
    /// <summary>As it begins a sentence.</summary>
    public static string Capital(this string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>What was typed, as it is kept: trimmed, with one kind of line break; an empty field is an empty text.</summary>
    public static string Clean(this string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
