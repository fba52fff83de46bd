using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>An initiative on the plan's page, with what the person may do with it.</summary>
/// <param name="Initiative">With owner, deputy, milestones and publication.</param>
/// <param name="Themes">Names.</param>
/// <param name="MayEdit">Also reorder and archive.</param>
/// <param name="MayShow">Show to citizens and hide.</param>
/// <param name="CanEditAgreed">What the parties agree on may be edited; nobody has to amend the plan first.</param>
/// <param name="PlaceAbove">Where a move up leads; null for the first.</param>
/// <param name="PlaceBelow">Where a move down leads; null for the last.</param>
/// <param name="Today">In Denmark.</param>
public sealed record InitiativeCard(
    Initiative Initiative,
    IReadOnlyList<string> Themes,
    bool MayEdit,
    bool MayShow,
    bool CanEditAgreed,
    int? PlaceAbove,
    int? PlaceBelow,
    DateOnly Today)
{
    public string Address => PlanAddresses.Initiative(Initiative.Id);
    public string Return => PlanAddresses.Initiative(Initiative.PlanId, Initiative.Id);

    /// <summary>How far it is, notes, and what citizens read belong to the plan that runs, not to an amendment.</summary>
    public bool HasProgress => !Initiative.InAmendment;

    public bool IsOverdue => Initiative.IsOverdueOn(Today);

    /// <summary>Nobody waits for a step of what is done or dropped.</summary>
    public bool IsLate(Milestone milestone) => HasProgress && !Initiative.IsOver && milestone.IsOverdueOn(Today);

    public string Period => InitiativeWords.Period(Initiative.StartsOn, Initiative.EndsOn);

    /// <summary>The first milestone that is not reached; null when there is none.</summary>
    public Milestone? Next => Initiative.Milestones.Where(milestone => milestone.DoneOn is null).MinBy(milestone => milestone.DueOn);

    public int Reached => Initiative.Milestones.Count(milestone => milestone.DoneOn is not null);

    /// <summary>What one most often does next with it, and what the button says.</summary>
    public (InitiativeStatus Status, string Label) NextStatus => Initiative.Status switch
    {
        InitiativeStatus.Planned => (InitiativeStatus.Running, "Sæt i gang"),
        InitiativeStatus.Running => (InitiativeStatus.Completed, "Afslut"),
        _ => (InitiativeStatus.Running, "Genåbn"),
    };
}
