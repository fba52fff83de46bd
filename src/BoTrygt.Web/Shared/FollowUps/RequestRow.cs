using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>A request as lists show it.</summary>
public sealed record RequestRow : IOwnedByParty
{
    public required Guid Id { get; init; }
    public required Guid PartnershipId { get; init; }
    public required Guid OwnerOrganisationId { get; init; }
    public required string Initiative { get; init; }
    public required string Partnership { get; init; }
    public required string Asking { get; init; }
    public required Guid AskedById { get; init; }
    public required string AskedBy { get; init; }
    public required string Asked { get; init; }
    public required string Need { get; init; }
    public required DateOnly WantedBy { get; init; }
    public required DateOnly? PromisedBy { get; init; }
    public required DateTime AskedAt { get; init; }
    public required RequestState State { get; init; }

    public string Address => FollowUpAddresses.Request(Id);

    /// <summary>How far it is, with its day.</summary>
    public string Stands => State switch
    {
        RequestState.Open => $"Venter på svar senest {DueOn.InDanish()}. Ønsket senest {WantedBy.InDanish()}.",
        RequestState.Accepted => $"Lovet til {PromisedBy?.InDanish()}.",
        _ => $"{State.InDanish()}.",
    };

    public bool IsLateOn(DateOnly day) => State.IsOpen() && DueOn < day;

    private DateOnly DueOn => Request.DueBy(State, PromisedBy, WantedBy, AskedAt);
}

public static class RequestRows
{
    /// <summary>What lists show of requests. Filter before.</summary>
    public static IQueryable<RequestRow> ToRows(this IQueryable<Request> requests, BoTrygtDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return from request in requests
               join partnership in db.Partnerships on request.PartnershipId equals partnership.Id
               select new RequestRow
               {
                   Id = request.Id,
                   PartnershipId = request.PartnershipId,
                   OwnerOrganisationId = request.OwnerOrganisationId,
                   Initiative = request.Initiative.Title,
                   Partnership = partnership.Name,
                   Asking = request.AskingOrganisation.Name,
                   AskedById = request.AskedById,
                   AskedBy = request.AskedBy.Name,
                   Asked = request.OwnerOrganisation.Name,
                   Need = request.Need,
                   WantedBy = request.WantedBy,
                   PromisedBy = request.PromisedBy,
                   AskedAt = request.AskedAt,
                   State = request.State,
               };
    }
}
