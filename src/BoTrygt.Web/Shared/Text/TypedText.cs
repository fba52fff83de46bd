namespace BoTrygt.Web.Shared.Text;

public static class TypedText
{
    /// <summary>What was typed, as it is kept: trimmed, with one kind of line break; an empty field is an empty text.</summary>
    public static string Clean(this string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
