namespace BoTrygt.Domain.Access;

/// <summary>How often a person gets the summary of what waits.</summary>
public enum DigestRhythm
{
    /// <summary>On working days on which there is something.</summary>
    Daily,

    /// <summary>On the first working day of a week, when there is something.</summary>
    Weekly,
}
