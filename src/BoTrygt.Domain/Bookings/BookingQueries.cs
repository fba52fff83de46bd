namespace BoTrygt.Domain.Bookings;

/// <summary>What of a booking the database is asked for.</summary>
public static class BookingQueries
{
    /// <summary>As <see cref="Booking.IsOpen"/>.</summary>
    public static IQueryable<Booking> Open(this IQueryable<Booking> bookings) => bookings.Where(booking => booking.State == BookingState.Requested || booking.State == BookingState.Approved);

    /// <summary>Those that take some of a time: as <see cref="Slot.Overlaps"/>.</summary>
    public static IQueryable<Booking> At(this IQueryable<Booking> bookings, Slot slot) => bookings.Where(booking => booking.StartsAt < slot.EndsAt && slot.StartsAt < booking.EndsAt);
}
