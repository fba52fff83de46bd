using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Meetings;

/// <summary>What is wrong or missing in minutes that are closed: a note below them, which nobody edits (rettelse).</summary>
public class MinutesCorrection : IBelongToPartnership
{
    public const int TextMaxLength = 2000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid MeetingId { get; init; }
    public required Guid PartnershipId { get; init; }
    public required string Text { get; init; }
    public required Guid AddedById { get; init; }
    public Person AddedBy { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }
}
