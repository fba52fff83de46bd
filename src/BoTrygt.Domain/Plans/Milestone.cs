using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>A step of an initiative with a day (milepæl).</summary>
public class Milestone : IBelongToPartnership
{
    public const int TitleMaxLength = 120;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; init; }
    public required Guid PartnershipId { get; init; }

    /// <summary>In an amendment: the milestone that it is a copy of; null for a new one.</summary>
    public Guid? AmendsId { get; init; }

    public required string Title { get; set; }
    public required DateOnly DueOn { get; set; }

    /// <summary>The day it was reached; null until then.</summary>
    public DateOnly? DoneOn { get; set; }

    public bool IsOverdueOn(DateOnly day) => DoneOn is null && DueOn < day;
}
