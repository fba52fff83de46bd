using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.Calendar;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Bookings;

/// <summary>A week of what can be booked, with what is free.</summary>
[RequirePermission(Permission.RequestBooking)]
public sealed class CalendarController(BoTrygtDb db, SignedInPerson me, BookingReading reading, TimeProvider clock) : Controller
{
    private const int Days = 7;

    [HttpGet(BookingAddresses.Calendar)]
    public async Task<IActionResult> Show(DateOnly? dag, Guid? ressource, CancellationToken cancellation)
    {
        var all = await reading.ChoicesAsync(cancellation);
        var shown = all.Any(resource => resource.Id == ressource) ? [.. all.Where(resource => resource.Id == ressource)] : all;
        var monday = (dag is { Year: > 2000 and < 2100 } day ? day : clock.Today()).Monday();
        var week = Slot.OfDays(monday, monday.AddDays(Days - 1));
        var ids = shown.Select(resource => resource.Id).ToList();
        var bookings = await db.Bookings.AsNoTracking()
            .Where(booking => ids.Contains(booking.ResourceId)).At(week).Open()
            .OrderBy(booking => booking.StartsAt).ThenBy(booking => booking.Id).ToListAsync(cancellation);
        var names = await db.Bookings.InReach(db, me.Rights).Where(booking => ids.Contains(booking.ResourceId)).At(week)
            .ToRows(db).ToDictionaryAsync(row => row.Id, row => row.Partnership, cancellation);
        var own = bookings.ToLookup(booking => booking.ResourceId);
        return View("Calendar", new CalendarPage(monday, shown == all ? null : ressource, all, [.. shown.Select(resource => new ResourceWeek(resource, [.. Enumerable.Range(0, Days).Select(offset => DayOf(monday.AddDays(offset), resource, own[resource.Id], names))]))]) { Today = clock.Today() });
    }

    private static ResourceDay DayOf(DateOnly day, ResourceChoice resource, IEnumerable<Booking> bookings, Dictionary<Guid, string> names)
    {
        var slot = Slot.OfDays(day, day);
        var lines = bookings.Where(booking => booking.Slot.Overlaps(slot)).ToList();
        return new(day, resource.Capacity - Occupancy.Peak(slot, lines), [.. lines.Select(booking => new CalendarLine(names.ContainsKey(booking.Id) ? booking.Id : null, booking.Slot, booking.Quantity, booking.State, names.GetValueOrDefault(booking.Id)))]);
    }
}
