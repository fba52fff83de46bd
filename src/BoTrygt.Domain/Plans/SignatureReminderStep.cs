namespace BoTrygt.Domain.Plans;

/// <summary>Who is reminded that a party has not signed, one after the other.</summary>
public enum SignatureReminderStep
{
    /// <summary>Whoever signs for the party.</summary>
    Signatory,

    /// <summary>Their deputy.</summary>
    Deputy,

    /// <summary>Bo trygt's consultant, who calls them.</summary>
    Consultant,
}
