using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>Something that I or my posts have to see to: an initiative's beginning or end, or a milestone.</summary>
public sealed record DueRow : IOwnedByParty
{
    public required Guid InitiativeId { get; init; }
    public required Guid PartnershipId { get; init; }
    public required Guid OwnerOrganisationId { get; init; }
    public required string Initiative { get; init; }
    public required string Partnership { get; init; }
    public required InitiativeStatus Status { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>Null when it is the initiative itself that is due.</summary>
    public Guid? MilestoneId { get; init; }

    public string? Milestone { get; init; }

    public bool IsOverdueOn(DateOnly day) => DueOn < day;

    public string WhatOn(DateOnly day) => (MilestoneId, Status, IsOverdueOn(day)) switch
    {
        (not null, _, true) => $"Milepælen »{Milestone}« skulle være nået {DueOn.InDanish()}",
        (not null, _, false) => $"Milepælen »{Milestone}« skal nås {When(day)}",
        (null, InitiativeStatus.Planned, true) => $"Skulle være begyndt {DueOn.InDanish()}",
        (null, InitiativeStatus.Planned, false) => $"Begynder {When(day)}",
        (null, _, true) => $"Skulle være slut {DueOn.InDanish()}",
        (null, _, false) => $"Slutter {When(day)}",
    };

    public string Address => PlanAddresses.Initiative(InitiativeId);

    private string When(DateOnly day) => DueOn == day ? "i dag" : DueOn == day.AddDays(1) ? "i morgen" : DueOn.InDanish();
}
