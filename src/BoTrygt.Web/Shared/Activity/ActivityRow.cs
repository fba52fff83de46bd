using BoTrygt.Domain.Audit;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Web.Shared.Activity;

/// <summary>An entry of the audit log with the few values that its sentence needs.</summary>
internal sealed record ActivityRow(
    DateTime At, Guid? PersonId, string? Person, AuditAction Action, string Entity, string RowId, string Fields, Guid PartnershipId, string Partnership, string MunicipalitySlug, IReadOnlyList<AuditValue> Values)
{
    /// <summary>Values of these are read.</summary>
    public static readonly IReadOnlyList<string> ReadFields = ["InitiativeId", "Title", "Name", "Status", "ArchivedAt", "DoneOn", "StartsOn", "State", "Number", "Reservation", "AmendsId", "Progress", "Act", "PromisedBy", "RequestId", "Subject", "Note", "RenewsId", "MeetingId"];

    /// <summary>Associations read what happened, not which person of the parties did it.</summary>
    public bool HidesPerson { get; init; }

    public string Who => HidesPerson ? "Partnerskabet" : PersonId is null ? "Portalen" : Person ?? "En tidligere bruger";

    public bool Changes(string field) => Fields.Split(',').Contains(field);

    public string? Before(string field) => Values.FirstOrDefault(value => value.Field == field)?.Before;

    public string? After(string field) => Values.FirstOrDefault(value => value.Field == field)?.After;

    /// <summary>The row's own id; null for rows with a key of several parts.</summary>
    public Guid? Id => Guid.TryParse(RowId, out var id) ? id : null;

    /// <summary>The initiative that the entry is about; of a new or removed milestone, a note or a file the one it belongs to, as the log itself tells it.</summary>
    public Guid? InitiativeId => Entity is nameof(Initiative) or nameof(PublishedInitiative) ? Id : FoundInitiativeId ?? (Guid.TryParse(After("InitiativeId") ?? Before("InitiativeId"), out var id) ? id : null);

    /// <summary>The request that the entry is about, or that something was said to; null for other entries.</summary>
    public Guid? RequestId => Entity switch { nameof(Request) => Id, nameof(RequestReply) when Guid.TryParse(After(nameof(RequestReply.RequestId)), out var id) => id, _ => null };

    /// <summary>The initiative of a follow-up or of what was said to a request: their log does not tell it.</summary>
    public Guid? FoundInitiativeId { get; init; }
}
