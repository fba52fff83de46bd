using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Bookings;

/// <summary>Finds bookings and what can be booked, within reach.</summary>
public sealed class BookingReading(BoTrygtDb db, SignedInPerson me, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>With its resource; null when it is unknown or out of reach.</summary>
    public Task<Booking?> FindAsync(Guid id, CancellationToken cancellation) => db.Bookings.InReach(db, me.Rights)
        .Include(booking => booking.Resource).ThenInclude(resource => resource.Organisation).SingleOrDefaultAsync(booking => booking.Id == id, cancellation);

    /// <summary>The person decides about the resource.</summary>
    public bool Decides(Resource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return me.Rights.To(Permission.DecideBooking).CoversOrganisation(resource.OrganisationId);
    }

    /// <summary>The person acts for the party that asked.</summary>
    public bool Asks(Booking booking)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return me.Rights.MayFor(booking.OrganisationId, Permission.RequestBooking, booking.PartnershipId);
    }

    /// <summary>The person, on behalf of the owner or of the party that asked.</summary>
    public OnBehalf By(Booking booking)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return new(me.PersonId, Decides(booking.Resource) ? booking.Resource.OrganisationId : booking.OrganisationId);
    }

    /// <summary>The person where both sides may do the same: for the party that asked, if the person is of it.</summary>
    public OnBehalf ByEither(Booking booking) => Asks(booking) ? new(me.PersonId, booking.OrganisationId) : By(booking);

    /// <summary>The open bookings of a resource that overlap with a time.</summary>
    /// <param name="resourceId">The resource.</param>
    /// <param name="slot">The time.</param>
    /// <param name="except">The booking that the time is for; null for a new one.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public Task<List<Booking>> OthersAsync(Guid resourceId, Slot slot, Guid? except, CancellationToken cancellation) => db.Bookings
        .Where(booking => booking.ResourceId == resourceId && booking.Id != except).At(slot).Open()
        .AsNoTracking().ToListAsync(cancellation);

    /// <summary>Whose they are is told where the person may read it.</summary>
    public async Task<IReadOnlyList<ClashRow>> RowsAsync(IReadOnlyList<Booking> clashes, CancellationToken cancellation)
    {
        var ids = clashes.Select(booking => booking.Id).ToList();
        var names = ids.Count == 0 ? [] : await db.Bookings.InReach(db, me.Rights).Where(booking => ids.Contains(booking.Id)).ToRows(db).ToDictionaryAsync(row => row.Id, row => row.Partnership, cancellation);
        return [.. clashes.Select(booking => new ClashRow(booking.Slot, booking.Quantity, booking.State, names.GetValueOrDefault(booking.Id)))];
    }

    public async Task<BookingPage> PageAsync(Booking booking, WordsForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(booking);
        await db.Entry(booking).Collection(row => row.Steps).Query().Include(step => step.Person).Include(step => step.Organisation).OrderBy(step => step.At).LoadAsync(cancellation);
        var others = await OthersAsync(booking.ResourceId, booking.Slot, booking.Id, cancellation);
        var initiative = booking.InitiativeId is null ? null : await db.Initiatives.AllowedTo(me.Rights, Permission.ReadPlan).Where(row => row.Id == booking.InitiativeId).Select(row => new { row.Id, row.Title }).SingleOrDefaultAsync(cancellation);
        return new(
            booking,
            await db.Partnerships.Where(partnership => partnership.Id == booking.PartnershipId).Select(partnership => partnership.Name).SingleAsync(cancellation),
            initiative is null ? null : (initiative.Id, initiative.Title),
            booking.IsOpen ? await RowsAsync(Occupancy.Clashes(booking.Resource, booking.Slot, booking.Quantity, others), cancellation) : [],
            booking.Resource.FreeIn(booking.Slot, others),
            form)
        {
            Now = Now,
            Decides = Decides(booking.Resource),
            Asks = Asks(booking),
            MayCancel = (Decides(booking.Resource) || Asks(booking)) && booking.CanCancel(ByEither(booking), Now),
        };
    }

    /// <summary>What the person can book: it takes bookings, and its owner is a party of a running partnership that the person books for.</summary>
    public IQueryable<Resource> ToBook()
    {
        var partnerships = db.Partnerships.AllowedTo(me.Rights, Permission.RequestBooking).Where(partnership => partnership.EndedOn == null);
        return db.Resources.Where(resource => resource.ClosedAt == null && db.Parties.Any(party => party.OrganisationId == resource.OrganisationId && partnerships.Any(partnership => partnership.Id == party.PartnershipId)));
    }

    public async Task<IReadOnlyList<ResourceChoice>> ChoicesAsync(CancellationToken cancellation)
    {
        var all = await ToBook().Select(resource => new ResourceChoice(resource.Id, resource.Name, resource.Organisation.Name, resource.Capacity)).ToListAsync(cancellation);
        return [.. all.OrderBy(resource => resource.Organisation, DanishOrder.Comparer).ThenBy(resource => resource.Name, DanishOrder.Comparer)];
    }

    public async Task<NewBookingPage> NewPageAsync(BookingForm form, IReadOnlyList<ClashRow> clashes, CancellationToken cancellation)
    {
        var today = clock.Today();
        var partnerships = await db.Partnerships.AllowedTo(me.Rights, Permission.RequestBooking).Where(partnership => partnership.EndedOn == null).Select(partnership => new Choice(partnership.Id, partnership.Name)).ToListAsync(cancellation);
        var initiatives = await db.Initiatives.AllowedTo(me.Rights, Permission.RequestBooking).InRunningPartnerships(db).Where(initiative => initiative.EndsOn >= today)
            .Select(initiative => new InitiativeChoice(initiative.Id, initiative.Title, initiative.PartnershipId, db.Partnerships.Where(partnership => partnership.Id == initiative.PartnershipId).Select(partnership => partnership.Name).First()))
            .ToListAsync(cancellation);
        return new(
            form,
            await ChoicesAsync(cancellation),
            [.. partnerships.OrderBy(partnership => partnership.Name, DanishOrder.Comparer)],
            [.. initiatives.OrderBy(initiative => initiative.Partnership, DanishOrder.Comparer).ThenBy(initiative => initiative.Title, DanishOrder.Comparer)],
            clashes);
    }
}
