namespace BoTrygt.Domain.Audit;

/// <summary>
/// That somebody changed a row: who, when, what, which fields. It holds ids and posts and no personal value, so it can
/// stay when a person is erased; the values lie in <see cref="AuditValue"/>.
/// </summary>
public class AuditEntry
{
    public const int EntityMaxLength = 60;
    public const int RowIdMaxLength = 80;
    public const int ActorPostMaxLength = 200;
    public const int FieldsMaxLength = 1000;
    public const int SealLength = 64;

    /// <summary>Order of writing, given by the database; clocks may go back, this does not.</summary>
    public long Sequence { get; private init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who did it; null for the program itself. No foreign key: the entry outlives the person.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The roles and organisations that the person held then, such as <c>MunicipalityCoordinator, Aarhus Kommune</c>; cut when there are many.</summary>
    public string? ActorPost { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>The kind of row, such as <c>Initiative</c>.</summary>
    public required string Entity { get; init; }

    /// <summary>The row's key.</summary>
    public required string RowId { get; init; }

    /// <summary>The partnership that the row belongs to; null when it belongs to none.</summary>
    public Guid? PartnershipId { get; init; }

    /// <summary>Names of the fields that changed, separated by commas.</summary>
    public required string Fields { get; init; }

    /// <summary>Room for the hash that seals this entry to the one before; null until entries are sealed.</summary>
    public string? Seal { get; set; }

    /// <summary>It tells of no changed row: whoever did it wrote the entry. Not kept.</summary>
    public bool IsOfNoRow { get; init; }

    public ICollection<AuditValue> Values { get; } = [];
}
