using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Bookings;

/// <summary>Asks for a resource at a time.</summary>
[RequirePermission(Permission.RequestBooking)]
public sealed class NewBookingsController(BoTrygtDb db, SignedInPerson me, BookingReading reading, BookingMails mails) : Controller
{
    private const string Prefix = nameof(NewBookingPage.Form);

    [HttpGet(BookingAddresses.New)]
    public async Task<IActionResult> New(Guid? ressource, DateOnly? dag, CancellationToken cancellation)
    {
        ModelState.Clear(); // an old link may ask for what is no day
        var page = await reading.NewPageAsync(new() { ResourceId = ressource, Day = dag }, [], cancellation);
        page.Form.PartnershipId = page.Partnerships is [var only] ? only.Id : null;
        return View("New", page);
    }

    [HttpPost(BookingAddresses.Index)]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] BookingForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var page = await reading.NewPageAsync(form, [], cancellation);
        var (slot, resource) = (form.ReadSlot(ModelState, reading.Now), await reading.ToBook().SingleOrDefaultAsync(one => one.Id == form.ResourceId, cancellation));
        var parties = await db.Parties.Where(party => party.PartnershipId == form.PartnershipId).Select(party => party.OrganisationId).ToListAsync(cancellation);
        Check(page, resource, parties);
        if (!ModelState.IsValid || slot is not { } time || resource is null)
        {
            return this.Again("New", page);
        }

        var others = await reading.OthersAsync(resource.Id, time, except: null, cancellation);
        var clashes = Occupancy.Clashes(resource, time, form.Quantity.GetValueOrDefault(), others);
        if (clashes.Count > 0 && !form.AsksAnyway)
        {
            ModelState.AddModelError("", "Der er ikke nok til alle, der har bedt om den tid. Se, hvem det er, og vælg en anden tid, eller bed om den alligevel.");
            return this.Again("New", page with { Clashes = await reading.RowsAsync(clashes, cancellation) });
        }

        return await SaveAsync(resource, form, time, parties, cancellation);
    }

    private async Task<IActionResult> SaveAsync(Resource resource, BookingForm form, Slot slot, IReadOnlyCollection<Guid> parties, CancellationToken cancellation)
    {
        var partnershipId = form.PartnershipId.GetValueOrDefault();
        var by = new OnBehalf(me.PersonId, me.Rights.ActsFor(Permission.RequestBooking, new InPartnership(partnershipId)));
        var booking = db.Add(Booking.Ask(resource, partnershipId, parties, form.ToContent(slot), by, reading.Now)).Entity;
        await mails.TellOwnerAsync(booking, resource, "beder om en tid", "", cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Der er bedt om tiden. Du får en mail, når der er svar.");
        return LocalRedirect(BookingAddresses.Of(booking.Id));
    }

    /// <summary>The choices are among those that the page offers, and fit each other.</summary>
    private void Check(NewBookingPage page, Resource? resource, IReadOnlyCollection<Guid> parties)
    {
        var form = page.Form;
        ModelState.Unless(form.ResourceId is null || resource is not null, $"{Prefix}.{nameof(form.ResourceId)}", "Vælg noget af det, I kan booke.");
        ModelState.Unless(form.PartnershipId is null || page.Partnerships.Any(choice => choice.Id == form.PartnershipId), $"{Prefix}.{nameof(form.PartnershipId)}", "Vælg et partnerskab, du kan booke til.");
        ModelState.Unless(form.InitiativeId is null || page.Initiatives.Any(choice => choice.Id == form.InitiativeId && choice.PartnershipId == form.PartnershipId), $"{Prefix}.{nameof(form.InitiativeId)}", "Vælg en indsats i det partnerskab.");
        ModelState.Unless(resource is null || form.Quantity is null || form.Quantity <= resource.Capacity, $"{Prefix}.{nameof(form.Quantity)}", $"Der er {resource?.Capacity} i alt.");
        ModelState.Unless(resource is null || form.PartnershipId is null || resource.CanServe(parties), $"{Prefix}.{nameof(form.ResourceId)}", "Den hører til en anden politikreds. Vælg en, der er med i partnerskabet.");
    }
}
