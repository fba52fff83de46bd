using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.FollowUps;

/// <summary>An initiative in a round, as lists show it.</summary>
public sealed record FollowUpLine : IOwnedByParty
{
    public required Guid InitiativeId { get; init; }
    public required Guid PartnershipId { get; init; }
    public required Guid OwnerOrganisationId { get; init; }
    public required string Title { get; init; }
    public required string Partnership { get; init; }
    public required string Slug { get; init; }
    public required string Owner { get; init; }
    public required string Organisation { get; init; }
    public required DateOnly DueOn { get; init; }
    public required FollowUp FollowUp { get; init; }

    /// <summary>Who answered; null until somebody did.</summary>
    public required string? AnsweredBy { get; init; }

    /// <summary>How many requests are neither done nor declined.</summary>
    public required int Requests { get; init; }

    /// <summary>The one of them that has waited longest; null when there is none.</summary>
    public required LineRequest? Request { get; init; }

    public bool IsLateOn(DateOnly day) => FollowUp.AnsweredAt is null && DueOn < day;

    /// <summary>Where it is told, and by whom: "Svaret 3. oktober 2026 af Karen Holm, via link i mail".</summary>
    public string? Answered => FollowUp.AnsweredAt is not { } at ? null : $"Svaret {at.InDanish()} af {AnsweredBy}{(FollowUp.ByLink is { } reply ? $", via link i mail: {reply.InDanish().ToLowerInvariant()}" : "")}";

    public string Address => PlanAddresses.Initiative(InitiativeId);

    public string AnswerAddress => FollowUpAddresses.Answer(InitiativeId);
}

/// <param name="Id">The request.</param>
/// <param name="Asked">The party that is asked.</param>
/// <param name="State">How far it is.</param>
/// <param name="PromisedBy">The day that was promised; null until then.</param>
public sealed record LineRequest(Guid Id, string Asked, RequestState State, DateOnly? PromisedBy)
{
    public string Address => FollowUpAddresses.Request(Id);

    public string Words => $"{Asked} er bedt om hjælp: {State.InDanish().ToLowerInvariant()}{(PromisedBy is { } day ? $" til {day.InDanish()}" : "")}";
}
