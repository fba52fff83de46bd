namespace BoTrygt.Web.Shared.Text;

/// <summary>What somebody looks for, as the address of a list has it.</summary>
public static class TypedSearch
{
    public const int MaxLength = 100;

    /// <summary>Without space around it, and no longer than anybody means it.</summary>
    public static string Of(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return text.Length > MaxLength ? text[..MaxLength] : text;
    }
}
