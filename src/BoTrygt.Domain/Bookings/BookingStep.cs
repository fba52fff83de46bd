using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Bookings;

/// <summary>Something that was done about a booking: who did what, when, and with which words.</summary>
public class BookingStep
{
    public const int WordsMaxLength = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid BookingId { get; init; }
    public required BookingAct Act { get; init; }
    public required Guid PersonId { get; init; }
    public Person Person { get; private init; } = null!;
    public required Guid OrganisationId { get; init; }
    public Organisation Organisation { get; private init; } = null!;

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Why, or what the other side is to know; empty when nothing was said.</summary>
    public required string Words { get; init; }

    /// <summary>UTC: the time it was booked for from then on.</summary>
    public required DateTime StartsAt { get; init; }

    public required DateTime EndsAt { get; init; }
}

public enum BookingAct
{
    Request,
    Approve,
    Decline,

    /// <summary>To another time by whoever asked: it is asked for anew.</summary>
    MoveAndAsk,

    /// <summary>To another time by the owner: it is approved there.</summary>
    Move,
    Cancel,
}
