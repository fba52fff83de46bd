namespace BoTrygt.Domain.Audit;

/// <summary>That somebody looked up personal data: who, when, whose or by which words, on which page.</summary>
public class AccessEntry
{
    public const int CriterionMaxLength = 120;
    public const int PurposeMaxLength = 80;

    /// <summary>Order of writing.</summary>
    public long Sequence { get; private init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Whose data were shown; null for a list.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>What was searched for; null when nothing was.</summary>
    public string? Criterion { get; init; }

    /// <summary>The page, in words: why the data were shown.</summary>
    public required string Purpose { get; init; }
}
