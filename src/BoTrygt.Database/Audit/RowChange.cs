using System.Globalization;
using BoTrygt.Database.Outbox;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BoTrygt.Database.Audit;

/// <summary>What is about to happen to a row that the audit log follows.</summary>
/// <param name="Row">The row as the context tracks it.</param>
/// <param name="Action">Added, changed or removed.</param>
/// <param name="Fields">The fields that change, without those that only count versions.</param>
internal sealed record RowChange(EntityEntry Row, AuditAction Action, IReadOnlyList<PropertyEntry> Fields)
{
    /// <summary>Null for rows that are not followed, and for changes that nobody wants to read about.</summary>
    public static RowChange? Of(EntityEntry row)
    {
        if (!AuditedTypes.Follows(row.Metadata.ClrType) || ActionOf(row.State) is not { } action || IsCopyForAmendment(row, action) || FollowsFromAnother(row, action))
        {
            return null;
        }

        var fields = row.Properties.Where(field => AuditedTypes.Follows(field.Metadata) && (action != AuditAction.Changed || HasChanged(field))).ToList();
        return action == AuditAction.Changed && fields.Count == 0 ? null : new(row, action, fields);
    }

    public AuditEntry ToEntry(Actor? actor, DateTime now)
    {
        var entry = new AuditEntry
        {
            At = now,
            PersonId = actor?.PersonId,
            ActorPost = Cut(actor?.Post, AuditEntry.ActorPostMaxLength),
            Action = Action,
            Entity = Row.Metadata.ClrType.Name,
            RowId = RowId,
            PartnershipId = PartnershipId,
            Fields = Cut(string.Join(',', Fields.Select(field => field.Metadata.Name)), AuditEntry.FieldsMaxLength) ?? "",
        };
        foreach (var field in Fields.Where(field => !AuditedTypes.HidesValue(field.Metadata)))
        {
            entry.Values.Add(new AuditValue
            {
                Field = field.Metadata.Name,
                Before = Action == AuditAction.Added ? null : Cut(Text(field.OriginalValue), AuditValue.ValueMaxLength),
                After = Action == AuditAction.Removed ? null : Cut(Text(field.CurrentValue), AuditValue.ValueMaxLength),
            });
        }

        return entry;
    }

    /// <summary>Known before the row is saved; a sequence that the database counts is not.</summary>
    private string RowId => string.Join(' ', Row.Metadata.FindProperty(nameof(FollowUp.Id)) is { } id
        ? [Row.Property(id.Name).CurrentValue]
        : Row.Metadata.FindPrimaryKey()!.Properties.Select(key => Row.Property(key.Name).CurrentValue));

    private Guid? PartnershipId => Row.Entity switch
    {
        Partnership partnership => partnership.Id,
        Party party => (Guid?)Row.Property(nameof(party.PartnershipId)).CurrentValue,
        IBelongToPartnership => (Guid?)Row.Property(nameof(IBelongToPartnership.PartnershipId)).CurrentValue,
        IMayBelongToPartnership => (Guid?)Row.Property(nameof(IMayBelongToPartnership.PartnershipId)).CurrentValue,
        _ => null,
    };

    /// <summary>What an amendment begins with, and leaves behind when it has been signed: nobody wrote it. Edits of it are followed.</summary>
    private static bool IsCopyForAmendment(EntityEntry row, AuditAction action) =>
        action != AuditAction.Changed && row.Entity is Initiative { InAmendment: true, AmendsId: not null } or Milestone { AmendsId: not null };

    /// <summary>What a round asks about follows from the plan, and a mail from its cause. That a person has a mail sent again is followed.</summary>
    private static bool FollowsFromAnother(EntityEntry row, AuditAction action) => action == AuditAction.Added && row.Entity is (FollowUp or OutboxMail);

    private static AuditAction? ActionOf(EntityState state) => state switch
    {
        EntityState.Added => AuditAction.Added,
        EntityState.Modified => AuditAction.Changed,
        EntityState.Deleted => AuditAction.Removed,
        _ => null,
    };

    private static bool HasChanged(PropertyEntry field) => field.IsModified && Text(field.OriginalValue) != Text(field.CurrentValue);

    private static string? Text(object? value)
    {
        var text = value switch
        {
            null => null,
            string plain => plain,
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            IEnumerable<string> list => string.Join(',', list),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        return text;
    }

    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
