using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>What changed about one thing, as a page shows it: the old value beside the new.</summary>
/// <param name="Kind">Added, changed or removed.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Address">Its page; null when it has none.</param>
/// <param name="Fields">Those that differ.</param>
public sealed record ChangeRow(PlanChangeKind Kind, string Subject, string? Address, IReadOnlyList<ChangedField> Fields)
{
    /// <summary>Between two versions.</summary>
    public static IReadOnlyList<ChangeRow> Of(IEnumerable<PlanChange> changes) =>
    [
        .. changes.Select(change => new ChangeRow(
            change.Kind, change.Subject(), null,
            [.. change.Fields.Select(field => new ChangedField(field.Field.InDanish(), PlanChangeWords.Say(field.Field, field.Before), PlanChangeWords.Say(field.Field, field.After)))])),
    ];
}

/// <summary>A field's two values as they are read; empty for none.</summary>
public sealed record ChangedField(string Name, string Before, string After);
