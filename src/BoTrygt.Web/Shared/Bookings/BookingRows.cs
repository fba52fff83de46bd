using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Bookings;

/// <summary>A booking in a list.</summary>
/// <param name="Slot">When, in UTC.</param>
/// <param name="Partnership">For whom.</param>
public sealed record BookingRow(Guid Id, Guid ResourceId, string Resource, Guid PartnershipId, string Partnership, Slot Slot, int Quantity, string Purpose, string Place, BookingState State);

public static class BookingRows
{
    /// <summary>
    /// The bookings that a person reads: those of the partnerships that the person books for, and those of what the own organisation
    /// lends out.
    /// </summary>
    public static IQueryable<Booking> InReach(this IQueryable<Booking> bookings, BoTrygtDb db, Rights rights)
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = db.Bookings.AllowedTo(rights, Permission.RequestBooking);
        var lent = db.Resources.AllowedTo(rights, Permission.DecideBooking);
        return bookings.Where(booking => own.Any(one => one.Id == booking.Id) || lent.Any(resource => resource.Id == booking.ResourceId));
    }

    /// <summary>Those that wait for the answer of the person's own organisation, which lends what they are of, and are not over.</summary>
    public static IQueryable<Booking> ToDecide(this IQueryable<Booking> bookings, BoTrygtDb db, Rights rights, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(db);
        var lent = db.Resources.AllowedTo(rights, Permission.DecideBooking);
        return bookings.Where(booking => booking.State == BookingState.Requested && booking.EndsAt > now && lent.Any(resource => resource.Id == booking.ResourceId));
    }

    /// <summary>What a partnership has, or waits for, in some days: for its annual wheel. One statement.</summary>
    /// <param name="bookings">Those that the reader may read.</param>
    /// <param name="db">Where names are.</param>
    /// <param name="slot">Between which moments, in UTC.</param>
    /// <param name="partnershipIds">Of which partnerships: one, or all of a district.</param>
    public static IQueryable<BookingRow> Of(this IQueryable<Booking> bookings, BoTrygtDb db, Slot slot, IReadOnlyCollection<Guid> partnershipIds) => bookings
        .Where(booking => partnershipIds.Contains(booking.PartnershipId)).At(slot).Open()
        .OrderBy(booking => booking.StartsAt)
        .ToRows(db);

    public static IQueryable<BookingRow> ToRows(this IQueryable<Booking> bookings, BoTrygtDb db) => bookings.Select(booking => new BookingRow(
        booking.Id,
        booking.ResourceId,
        booking.Resource.Name,
        booking.PartnershipId,
        db.Partnerships.Where(partnership => partnership.Id == booking.PartnershipId).Select(partnership => partnership.Name).First(),
        new Slot(booking.StartsAt, booking.EndsAt),
        booking.Quantity,
        booking.Purpose,
        booking.Place,
        booking.State));
}
