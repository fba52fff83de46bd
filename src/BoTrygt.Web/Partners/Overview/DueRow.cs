using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.FollowUps;
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

    /// <summary>The round that asks how it goes; null when something else is due.</summary>
    public FollowUpRound? Round { get; init; }

    public string Address => PlanAddresses.Initiative(InitiativeId);
}

/// <summary>A row as it is said on a day.</summary>
/// <param name="Row">The row.</param>
/// <param name="Today">The day.</param>
/// <param name="NamesPartnership">Whoever has one partnership need not be told which.</param>
public sealed record DueItem(DueRow Row, DateOnly Today, bool NamesPartnership)
{
    public bool IsOverdue => Row.DueOn < Today;

    public string What => Row.Round is { } round ? Asked(round) : (Row.MilestoneId, Row.Status, IsOverdue) switch
    {
        (not null, _, true) => $"Milepælen »{Row.Milestone}« skulle være nået {Row.DueOn.InDanish()}",
        (not null, _, false) => $"Milepælen »{Row.Milestone}« skal nås {When}",
        (null, InitiativeStatus.Planned, true) => $"Skulle være begyndt {Row.DueOn.InDanish()}",
        (null, InitiativeStatus.Planned, false) => $"Begynder {When}",
        (null, _, true) => $"Skulle være slut {Row.DueOn.InDanish()}",
        (null, _, false) => $"Slutter {When}",
    };

    private string Asked(FollowUpRound round) => IsOverdue ? $"Hvordan går det? Skulle være besvaret {Row.DueOn.InDanish()} ({round.Period()})" : $"Hvordan går det? Svar senest {When} ({round.Period()})";

    private string When => (Row.DueOn.DayNumber - Today.DayNumber) switch { 0 => "i dag", 1 => "i morgen", _ => Row.DueOn.InDanish() };
}
