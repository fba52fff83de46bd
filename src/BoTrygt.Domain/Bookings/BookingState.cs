namespace BoTrygt.Domain.Bookings;

public enum BookingState
{
    /// <summary>Waits for the owner's answer; takes nothing yet.</summary>
    Requested,
    Approved,
    Declined,
    Cancelled,
}
