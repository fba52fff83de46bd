using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <content>What people change about an initiative, and what that does to what the parties have agreed on.</content>
public partial class Initiative
{
    /// <summary>
    /// Replaces what people write. Under another principle it becomes the last one; needs the plan's initiatives loaded.
    /// Where it changes what the parties agree on, signatures on an open proposal fall.
    /// </summary>
    /// <exception cref="BrokenRuleException">See <see cref="InitiativeContent.BrokenRules"/>; or all have signed what it changes.</exception>
    public void Edit(InitiativeContent content, Plan plan, IReadOnlyCollection<Guid> parties, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(content);
        // A form does not know in which order they came.
        content = content with { ThemeSlugs = content.ThemeSlugs.ToHashSet().SetEquals(ThemeSlugs) ? ThemeSlugs : content.ThemeSlugs };
        if (!content.AgreesWith(Content) || Drops(content.Status, plan))
        {
            plan.ChangeContent(now);
        }

        Write(content, plan, parties, now);
    }

    /// <summary>
    /// Another status. What citizens read of status and period follows at once; what was dropped is not shown. To drop it,
    /// or to take it up again, while the parties are asked to sign is an edit of what they sign.
    /// </summary>
    public void Become(InitiativeStatus status, Plan plan, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Drops(status, plan))
        {
            plan.ChangeContent(now);
        }

        Become(status, now);
    }

    /// <summary>Takes it out of the plan and away from citizens.</summary>
    /// <exception cref="BrokenRuleException">All parties have signed that it is part of the plan.</exception>
    public void Archive(Plan plan, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.ChangeContent(now);
        Leave(now);
    }

    /// <summary>It begins in the plan's period, which may have moved since.</summary>
    public bool CanRestore(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Covers(StartsOn);
    }

    /// <exception cref="BrokenRuleException">All parties have signed a plan without it, or see <see cref="CanRestore"/>.</exception>
    public void Restore(Plan plan, DateTime now)
    {
        BrokenRuleException.Unless(CanRestore(plan), "It begins outside the plan's period.");
        plan.ChangeContent(now);
        ArchivedAt = null;
        Version++;
        Touch(now);
    }

    /// <exception cref="BrokenRuleException">All parties have signed the milestones as they are.</exception>
    public Milestone AddMilestone(string title, DateOnly dueOn, Plan plan, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.ChangeContent(now);
        return AddMilestone(title, dueOn);
    }

    /// <summary>Needs its milestones loaded.</summary>
    /// <exception cref="BrokenRuleException">All parties have signed the milestones as they are.</exception>
    public void RemoveMilestone(Milestone milestone, Plan plan, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.ChangeContent(now);
        Milestones.Remove(milestone);
    }

    /// <summary>An empty one of a plan.</summary>
    internal static Initiative In(Plan plan, DateTime now, Guid? amends = null, Guid? activityId = null) => new()
    {
        PlanId = plan.Id,
        PartnershipId = plan.PartnershipId,
        AmendsId = amends,
        ActivityId = activityId,
        InAmendment = plan.IsAmendment,
        CreatedAt = now,
        IsDemo = plan.IsDemo,
    };

    internal void Write(InitiativeContent content, Plan plan, IReadOnlyCollection<Guid> parties, DateTime now)
    {
        var broken = content.BrokenRules(plan, parties).ToList();
        BrokenRuleException.Unless(broken.Count == 0, $"An initiative breaks {string.Join(", ", broken)}.");
        Write(content, plan, now);
    }

    /// <summary>Out of the plan and away from citizens.</summary>
    internal void Leave(DateTime now)
    {
        HideFromCitizens(now);
        ArchivedAt = now;
        Version++;
        Touch(now);
    }

    internal Milestone AddMilestone(string title, DateOnly dueOn, Guid? amends = null)
    {
        var milestone = new Milestone { InitiativeId = Id, PartnershipId = PartnershipId, AmendsId = amends, Title = title, DueOn = dueOn };
        Milestones.Add(milestone);
        return milestone;
    }

    /// <summary>The new status says that it is not to be done, or to be done after all, and not all have signed: nobody is to sign the contrary.</summary>
    private bool Drops(InitiativeStatus status, Plan plan) => plan.CanEdit && (status == InitiativeStatus.Dropped) != (Status == InitiativeStatus.Dropped);

    private void Write(InitiativeContent content, Plan plan, DateTime now)
    {
        Position = content.PrincipleNumber == PrincipleNumber ? Position : plan.NextPlaceUnder(content.PrincipleNumber);
        (PrincipleNumber, Title, Why, ThemeSlugs) = (content.PrincipleNumber, content.Title, content.Why, content.ThemeSlugs);
        (OwnerPostId, OwnerOrganisationId, DeputyPostId) = (content.Owner.Id, content.Owner.OrganisationId, content.Deputy?.Id);
        (StartsOn, EndsOn, ExpectedReach, ExpectedOutcome) = (content.StartsOn, content.EndsOn, content.ExpectedReach, content.ExpectedOutcome);
        (PublicTitle, PublicText, CivilSociety) = (content.PublicTitle, content.PublicText, content.CivilSociety);
        Become(content.Status, now);
    }

    private void Become(InitiativeStatus status, DateTime now)
    {
        Status = status;
        if (status == InitiativeStatus.Dropped)
        {
            HideFromCitizens(now);
        }

        Publication?.CopyFacts(this);
        Version++;
        Touch(now);
    }
}
