namespace BoTrygt.Domain.Statistics;

/// <summary>Why a target cannot be judged.</summary>
public enum WhyNotJudged
{
    /// <summary>No public series counts the measure.</summary>
    NotCounted,

    /// <summary>The declaration names no number.</summary>
    NoLevel,

    /// <summary>A percentage without a known baseline year.</summary>
    NoBaseline,

    /// <summary>The series does not hold the years needed.</summary>
    NoFigures,

    /// <summary>The deadline is over, and the series does not reach it yet.</summary>
    FiguresToCome,
}
