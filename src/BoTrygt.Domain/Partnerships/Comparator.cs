namespace BoTrygt.Domain.Partnerships;

/// <summary>How a measured value is held against a target's level.</summary>
public enum Comparator
{
    /// <summary>Strictly below: 74 is not under 74.</summary>
    Under,

    AtMost,
    MoreThan,
    AtLeast,

    /// <summary>At least that many per cent below the baseline year.</summary>
    PercentBelow,
}
