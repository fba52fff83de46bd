namespace BoTrygt.Web.Shared.Partnerships;

/// <summary>Somebody else saved meanwhile: what is stored now beside what was typed, where they differ.</summary>
public sealed record Clash(IReadOnlyList<ClashRow> Rows)
{
    public static Clash Of(params (string Field, string? Now, string? Typed)[] fields) =>
        new([.. fields.Where(field => (field.Now ?? "") != (field.Typed?.Trim() ?? "")).Select(field => new ClashRow(field.Field, field.Now ?? "", field.Typed ?? ""))]);
}

public sealed record ClashRow(string Field, string Now, string Typed);
