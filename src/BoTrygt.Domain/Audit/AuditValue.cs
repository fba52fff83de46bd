namespace BoTrygt.Domain.Audit;

/// <summary>A field's value before and after a change. It may hold something personal and can be erased without breaking the log.</summary>
public class AuditValue
{
    public const int FieldMaxLength = 60;

    /// <summary>Longer texts are cut: this tells what changed, it is no copy of the row.</summary>
    public const int ValueMaxLength = 2000;

    public long AuditSequence { get; private init; }
    public required string Field { get; init; }

    /// <summary>Null when there was none, or when the row is new.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }
}
