using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <content>An initiative in an amendment, beside the one that runs.</content>
public partial class Initiative
{
    /// <summary>In an amendment: the initiative of the running plan that it is a copy of; null for a new one.</summary>
    public Guid? AmendsId { get; private init; }

    /// <summary>It is written in an amendment, and part of no plan that runs. Found by those who ask for them alone.</summary>
    public bool InAmendment { get; private set; }

    /// <summary>Its id in all versions of the plan.</summary>
    public Guid AgreedId => AmendsId ?? Id;

    /// <summary>The same in an amendment, in the same place, shown to nobody. Needs the deputy post and the milestones loaded.</summary>
    internal Initiative CopyInto(Plan amendment, DateTime now)
    {
        var copy = In(amendment, now, Id, ActivityId);
        copy.Write(Content, amendment, now);
        copy.Position = Position;
        foreach (var milestone in Milestones)
        {
            copy.AddMilestone(milestone.Title, milestone.DueOn, milestone.Id);
        }

        return copy;
    }

    /// <summary>Takes over what the parties have agreed on in an amendment. How far it is, and what others read, stays.</summary>
    internal void Adopt(Initiative amended, Plan plan, DateTime now)
    {
        var content = amended.Content with { Status = Status, PublicTitle = PublicTitle, PublicText = PublicText, CivilSociety = CivilSociety };
        if (!content.AgreesWith(Content))
        {
            Write(content, plan, now);
        }

        foreach (var milestone in Milestones.Where(own => amended.Milestones.All(other => other.AmendsId != own.Id)).ToList())
        {
            Milestones.Remove(milestone);
        }

        foreach (var other in amended.Milestones)
        {
            var own = Milestones.FirstOrDefault(milestone => milestone.Id == other.AmendsId) ?? AddMilestone(other.Title, other.DueOn);
            (own.Title, own.DueOn) = (other.Title, other.DueOn);
        }
    }

    /// <summary>Was new in an amendment, and is part of the plan from now on.</summary>
    internal void Join(Plan plan, DateTime now)
    {
        (PlanId, InAmendment) = (plan.Id, false);
        Position = plan.NextPlaceUnder(PrincipleNumber);
        Touch(now);
    }
}
