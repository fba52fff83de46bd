namespace BoTrygt.Domain.Assessments;

/// <summary>What keeps a statement below the level that the parties agreed on.</summary>
public enum Lack
{
    /// <summary>There is nothing that shows it.</summary>
    Evidence,

    /// <summary>There is, and no other party has confirmed it.</summary>
    Confirmation,

    /// <summary>There was, and its twelve months are over.</summary>
    Renewal,
}
