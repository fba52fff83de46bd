using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>What people write about an initiative. Texts are trimmed and within the lengths of <see cref="Initiative"/>.</summary>
public sealed record InitiativeContent(
    int PrincipleNumber,
    string Title,
    string Why,
    IReadOnlyList<string> ThemeSlugs,
    PostOfParty Owner,
    PostOfParty? Deputy,
    DateOnly StartsOn,
    DateOnly EndsOn,
    InitiativeStatus Status,
    string ExpectedReach,
    string ExpectedOutcome,
    string PublicTitle,
    string PublicText,
    CivilSocietyAccess CivilSociety)
{
    /// <summary>How many years after its plan an initiative, or one of its milestones, may still end.</summary>
    public const int LongestYears = 20;

    /// <summary>The parties agree on the same in both: they differ at most in how far it is, in what citizens read and in who may look on.</summary>
    public bool AgreesWith(InitiativeContent other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ThemeSlugs.SequenceEqual(other.ThemeSlugs)
            && this with { ThemeSlugs = other.ThemeSlugs, Status = other.Status, PublicTitle = other.PublicTitle, PublicText = other.PublicText, CivilSociety = other.CivilSociety } == other;
    }

    /// <summary>The rules that it breaks in a plan.</summary>
    /// <param name="plan">The plan that it is or will be part of.</param>
    /// <param name="parties">The ids of the partnership's parties.</param>
    public IEnumerable<InitiativeRule> BrokenRules(Plan plan, IReadOnlyCollection<Guid> parties)
    {
        var rules = new (InitiativeRule Rule, bool Holds)[]
        {
            (InitiativeRule.HasTitle, Title.Length is > 0 and <= Initiative.TitleMaxLength),
            (InitiativeRule.HasPrinciple, PrincipleNumber is >= 1 and <= Plan.Principles),
            (InitiativeRule.HasTheme, ThemeSlugs.Count > 0),
            (InitiativeRule.HasStatus, Enum.IsDefined(Status) && Enum.IsDefined(CivilSociety)),
            (InitiativeRule.EndsWithinReason, EndsOn.Year <= plan.EndsOn.Year + LongestYears),
            (InitiativeRule.EndsAfterItStarts, EndsOn >= StartsOn),
            (InitiativeRule.StartsWithinPlan, plan.Covers(StartsOn)),
            (InitiativeRule.OwnedByAParty, parties.Contains(Owner.OrganisationId)),
            (InitiativeRule.DeputyOfAParty, Deputy is null || parties.Contains(Deputy.OrganisationId)),
            (InitiativeRule.DeputyIsAnother, Deputy?.Id != Owner.Id),
        };
        return rules.Where(rule => !rule.Holds).Select(rule => rule.Rule);
    }
}

/// <summary>A post and the organisation it belongs to.</summary>
public sealed record PostOfParty(Guid Id, Guid OrganisationId);
