using BoTrygt.Domain.Audit;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Audit;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Administrators.AuditLog;

public sealed class AuditPage
{
    public required AuditFilter Filter { get; init; }
    public required IReadOnlyList<AuditRow> Entries { get; init; }
    public required IReadOnlyList<PartnershipChoice> Partnerships { get; init; }
    public required bool HasMore { get; init; }
}

/// <summary>An entry in words.</summary>
public sealed record AuditRow
{
    public required long Sequence { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who: a name, "Tidligere bruger", or the portal itself.</summary>
    public required string Who { get; init; }

    public required Guid? PersonId { get; init; }

    /// <summary>In which role and organisation.</summary>
    public required string? Post { get; init; }

    public required string Action { get; init; }
    public required string Entity { get; init; }
    public required string Kind { get; init; }

    /// <summary>The row's name, when it is still there.</summary>
    public required string? Row { get; init; }

    public required string RowId { get; init; }
    public required string? Partnership { get; init; }

    /// <summary>The fields that changed, in Danish.</summary>
    public required string Fields { get; init; }

    public required bool IsChange { get; init; }
    public required IReadOnlyList<ValueRow> Values { get; init; }

    internal static AuditRow Of(AuditEntry entry, LogNames names) => new()
    {
        Sequence = entry.Sequence,
        At = entry.At,
        Who = entry.PersonId is null ? "Portalen selv" : names.Of(entry.PersonId) ?? "Tidligere bruger",
        PersonId = entry.PersonId,
        Post = entry.ActorPost is null ? null : AccessWords.PostInDanish(entry.ActorPost),
        Action = entry.Action.InDanish(),
        Entity = entry.Entity,
        Kind = AuditWords.OfEntity(entry.Entity),
        Row = names.OfRow(entry),
        RowId = entry.RowId,
        Partnership = names.Of(entry.PartnershipId),
        Fields = string.Join(", ", entry.Fields.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(AuditWords.OfField)),
        IsChange = entry.Action == AuditAction.Changed,
        Values = [.. entry.Fields.Split(',').Join(entry.Values, field => field, value => value.Field, (_, value) => ValueRow.Of(entry.Entity, value, names)).Where(value => value.Before != value.After)],
    };
}

public sealed record ValueRow(string Field, string? Before, string? After)
{
    internal static ValueRow Of(string entity, AuditValue value, LogNames names) =>
        new(AuditWords.OfField(value.Field), InWords(entity, value.Field, value.Before, names), InWords(entity, value.Field, value.After, names));

    private static string? InWords(string entity, string field, string? value, LogNames names) => value is null ? null : names.Of(value) ?? AuditWords.OfValue(entity, field, value);
}

public sealed class LookUpsPage
{
    public required LookUpFilter Filter { get; init; }
    public required IReadOnlyList<LookUpRow> LookUps { get; init; }
    public required bool HasMore { get; init; }
}

/// <param name="Sequence">Its number.</param>
/// <param name="At">UTC.</param>
/// <param name="PersonId">Who looked.</param>
/// <param name="Who">The name; null when the person was erased.</param>
/// <param name="SubjectId">Whose data; null for a list.</param>
/// <param name="Subject">The name; null for a list or when the person was erased.</param>
/// <param name="Criterion">What was searched for.</param>
/// <param name="Purpose">The page.</param>
public sealed record LookUpRow(long Sequence, DateTime At, Guid PersonId, string? Who, Guid? SubjectId, string? Subject, string? Criterion, string Purpose);
