namespace BoTrygt.Web.Shared.Forms;

/// <summary>Somebody else saved meanwhile: what is stored now beside what was typed, where they differ.</summary>
public sealed record Conflict(IReadOnlyList<ConflictRow> Rows)
{
    public string Heading { get; init; } = "En anden har gemt imens";

    /// <summary>What the person sees in the fields, and is to do; null for what is so everywhere.</summary>
    public string? Advice { get; init; }

    public static Conflict Of(params (string Field, string? Now, string? Typed)[] fields) =>
        new([.. fields.Where(field => Lines(field.Now) != Lines(field.Typed)).Select(field => new ConflictRow(field.Field, field.Now ?? "", field.Typed ?? ""))]);

    /// <summary>The same with a field whose two values differ although they may be called the same.</summary>
    public Conflict With(bool differs, string field, string? now, string? typed) => differs ? new([.. Rows, new(field, now ?? "", typed ?? "")]) : this;

    /// <summary>Browsers send another line break than the one that was stored.</summary>
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

public sealed record ConflictRow(string Field, string Now, string Typed);
