namespace BoTrygt.Domain.FollowUps;

/// <summary>How it goes with an initiative. Texts are trimmed.</summary>
/// <param name="Progress">The status.</param>
/// <param name="Explanation">Why; needed unless it is on track.</param>
/// <param name="NextStep">What happens next; may be empty.</param>
/// <param name="Reached">How many have been reached so far, since the initiative began; null when it is not counted.</param>
public sealed record FollowUpAnswer(Progress Progress, string Explanation, string NextStep, int? Reached)
{
    /// <summary>The rules that it breaks.</summary>
    public IEnumerable<FollowUpRule> BrokenRules()
    {
        var rules = new (FollowUpRule Rule, bool Holds)[]
        {
            (FollowUpRule.HasStatus, Enum.IsDefined(Progress)),
            (FollowUpRule.IsExplained, Progress == Progress.OnTrack || Explanation.Length > 0),
            (FollowUpRule.FitsLengths, Explanation.Length <= FollowUp.ExplanationMaxLength && NextStep.Length <= FollowUp.NextStepMaxLength),
            (FollowUpRule.CountsPeople, Reached is null or (>= 0 and <= FollowUp.MostReached)),
        };
        return rules.Where(rule => !rule.Holds).Select(rule => rule.Rule);
    }
}

/// <summary>What an answer must be.</summary>
public enum FollowUpRule
{
    HasStatus,

    /// <summary>Whoever is not on track says why.</summary>
    IsExplained,

    FitsLengths,

    /// <summary>From 0 to <see cref="FollowUp.MostReached"/>.</summary>
    CountsPeople,
}
