namespace BoTrygt.Domain.Plans;

/// <summary>Whether an initiative is proposed again when its season comes back.</summary>
public enum Recurrence
{
    Once,

    /// <summary>Each dark season.</summary>
    DarkSeason,

    /// <summary>Each year at the same time.</summary>
    Yearly,
}
