using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Bookings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Bookings;

/// <summary>What waits for an answer, and what is coming.</summary>
[RequirePermission(Permission.RequestBooking)]
[Route(BookingAddresses.Index)]
public sealed class BookingsController(BoTrygtDb db, SignedInPerson me, BookingReading reading) : Controller
{
    private const int Most = 100;

    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var now = reading.Now;
        var open = db.Bookings.InReach(db, me.Rights).Open().Where(booking => booking.EndsAt > now);
        var waiting = open.ToDecide(db, me.Rights, now);
        var coming = open.Where(booking => !waiting.Any(one => one.Id == booking.Id));
        return View("Index", new BookingsPage(
            await waiting.OrderBy(booking => booking.StartsAt).ThenBy(booking => booking.Id).Take(Most).ToRows(db).ToListAsync(cancellation),
            await coming.OrderBy(booking => booking.StartsAt).ThenBy(booking => booking.Id).Take(Most).ToRows(db).ToListAsync(cancellation),
            Math.Max(0, await coming.CountAsync(cancellation) - Most),
            await reading.ToBook().AnyAsync(cancellation)));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation) =>
        await reading.FindAsync(id, cancellation) is { } booking ? View("Show", await reading.PageAsync(booking, new() { Version = booking.Version }, cancellation)) : NotFound();
}
