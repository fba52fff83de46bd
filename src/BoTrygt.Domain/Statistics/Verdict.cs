namespace BoTrygt.Domain.Statistics;

/// <summary>Whether a target is met.</summary>
public enum Verdict
{
    Met,

    /// <summary>Not met as things stand, and there is time left until the deadline.</summary>
    StillToCome,

    /// <summary>The deadline is over, or the target names none and is held against the latest year.</summary>
    NotMet,
    CannotBeJudged,
}
