using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>That somebody was reminded of a version that a party has not signed: each step once.</summary>
public class SignatureReminder : IBelongToPartnership
{
    public required Guid PlanVersionId { get; init; }
    public required Guid PartnershipId { get; init; }

    /// <summary>The party that has not signed.</summary>
    public required Guid OrganisationId { get; init; }

    public required SignatureReminderStep Step { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SentAt { get; init; }
}
