using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <content>How what all have signed is changed: an amendment is written beside the plan and becomes part of it when all have signed.</content>
public partial class Plan
{
    /// <summary>The plan that this amendment changes; null for a plan.</summary>
    public Guid? AmendsId { get; private init; }

    /// <summary>Needs to be loaded to propose, sign or edit an amendment.</summary>
    public Plan? Amends { get; private init; }

    public bool IsAmendment => AmendsId is not null;

    /// <summary>All have signed it, and it is not over.</summary>
    public bool CanAmend(DateOnly today) => !IsAmendment && Stage == PlanStage.Agreed && today <= EndsOn;

    /// <summary>
    /// Begins a change: a copy of what the parties agreed on, to be edited beside it, without what was dropped. Needs the
    /// reasons and the initiatives with their milestones and deputies loaded.
    /// </summary>
    /// <exception cref="BrokenRuleException">See <see cref="CanAmend"/>.</exception>
    public Plan Amend(DateOnly today, DateTime now)
    {
        BrokenRuleException.Unless(CanAmend(today), "Only a plan that all have signed, and that is not over, is amended.");
        var amendment = new Plan { PartnershipId = PartnershipId, StartsOn = StartsOn, EndsOn = EndsOn, IsDemo = IsDemo, AmendsId = Id, Amends = this };
        foreach (var reason in Reasons)
        {
            amendment.Explain(reason.PrincipleNumber, reason.Text);
        }

        foreach (var initiative in Initiatives.Where(initiative => initiative.Status != InitiativeStatus.Dropped))
        {
            amendment.Initiatives.Add(initiative.CopyInto(amendment, now));
        }

        Version++;
        return amendment;
    }

    /// <summary>
    /// Takes over an amendment that all have signed. What both have keeps its id, its notes and how far it is; what is new
    /// moves over; what is gone is archived.
    /// </summary>
    private void Adopt(Plan amendment, DateTime now)
    {
        _endsOn = amendment.EndsOn;
        for (var principle = 1; principle <= Principles; principle++)
        {
            Explain(principle, amendment.ReasonUnder(principle));
        }

        var agreed = amendment.Initiatives.Where(initiative => initiative.ArchivedAt is null).ToList();
        foreach (var own in Initiatives.ToList())
        {
            if (agreed.Find(initiative => initiative.AmendsId == own.Id) is { } amended)
            {
                own.Adopt(amended, this, now);
            }
            else
            {
                own.Leave(now);
            }
        }

        foreach (var added in agreed.Where(initiative => initiative.AmendsId is null))
        {
            added.Join(this, now);
            amendment.Initiatives.Remove(added);
            Initiatives.Add(added);
        }

        Version++;
    }
}
