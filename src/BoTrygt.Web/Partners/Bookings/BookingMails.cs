using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Bookings;

/// <summary>Tells the other side of a booking what was done, at once. Whoever saves the cause saves the mails with it.</summary>
public sealed class BookingMails(BoTrygtDb db, Mails mails, SignedInPerson me, TimeProvider clock)
{
    private static readonly Role[] Deciders = [.. Enum.GetValues<Role>().Where(role => RoleRights.Of(role, Permission.ManageResources) is not null && role != Role.Administrator)];

    /// <summary>To those who decide for the owner; to the administrators of Bo trygt when nobody else does.</summary>
    public async Task TellOwnerAsync(Booking booking, Resource resource, string what, string words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(resource);
        var deciders = await db.Memberships.Of([resource.OrganisationId], clock.Today(), Deciders).ToListAsync(cancellation);
        var told = deciders.Count > 0 ? deciders : await db.Memberships.Of([resource.OrganisationId], clock.Today(), Role.Administrator).ToListAsync(cancellation);
        await AddAsync(told.Select(holder => holder.PersonId), booking, resource, what, words, cancellation);
    }

    /// <summary>To whoever asked.</summary>
    public Task TellAskerAsync(Booking booking, Resource resource, string what, string words, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return AddAsync([booking.RequestedById], booking, resource, what, words, cancellation);
    }

    private async Task AddAsync(IEnumerable<Guid> people, Booking booking, Resource resource, string what, string words, CancellationToken cancellation)
    {
        var ids = people.Where(id => id != me.PersonId).Distinct().ToList();
        var partnership = await db.Partnerships.Where(row => row.Id == booking.PartnershipId).Select(row => row.Name).SingleAsync(cancellation);
        var body = new MailBody().Paragraph($"{me.Name} {what}: {resource.Name}, {booking.Slot.InDanish()}, til {partnership}.").Paragraph($"{booking.Purpose}. Sted: {booking.Place}. Antal: {booking.Quantity}.");
        body = words.Length > 0 ? body.Quote(words) : body;
        body = body.Action("Se bookingen", BookingAddresses.Of(booking.Id));
        foreach (var addressee in await db.People.Where(person => ids.Contains(person.Id)).Select(person => new Addressee(person.Id, person.Email)).ToListAsync(cancellation))
        {
            mails.Add(addressee, $"Booking af {resource.Name} {booking.StartsAt.InDanish()}: {me.Name} {what}", body);
        }
    }
}
