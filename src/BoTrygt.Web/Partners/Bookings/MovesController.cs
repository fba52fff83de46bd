using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Bookings;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Bookings;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Bookings;

/// <summary>Another time for a booking: whoever asked asks anew, the owner gives it one.</summary>
[RequirePermission(Permission.RequestBooking)]
[Route($"{BookingAddresses.Index}/{{id:guid}}/flyt")]
public sealed class MovesController(BoTrygtDb db, BookingReading reading, BookingMails mails) : Controller
{
    private const string Prefix = nameof(MovePage.Form);

    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } booking || !booking.CanMove(reading.Now))
        {
            return NotFound();
        }

        var (day, from, until) = booking.Slot.InFields();
        return View("Move", PageOf(booking, new() { Version = booking.Version, Day = day, From = from, Until = until }));
    }

    [HttpPost]
    public Task<IActionResult> Update(Guid id, [Bind(Prefix = Prefix)] MoveForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(() => UpdateOnceAsync(id, form, cancellation));
    }

    private async Task<IActionResult> UpdateOnceAsync(Guid id, MoveForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { } booking)
        {
            return NotFound();
        }

        if (!booking.CanMove(reading.Now))
        {
            TempData.Say("Bookingen kan ikke flyttes længere. Her ser du, hvad der er sket med den.");
            return LocalRedirect(BookingAddresses.Of(id));
        }

        if (booking.Version != form.Version)
        {
            form.Version = booking.Version;
            this.HasSeen();
            ModelState.AddModelError("", Saving.Meanwhile);
            return this.Again("Move", PageOf(booking, form), StatusCodes.Status409Conflict);
        }

        var slot = form.ReadSlot(ModelState, reading.Now);
        ModelState.Unless(slot != booking.Slot, $"{Prefix}.{nameof(MoveForm.From)}", "Det er den tid, bookingen allerede har.");
        var others = slot is { } wanted ? await reading.OthersAsync(booking.ResourceId, wanted, booking.Id, cancellation) : [];
        var clashes = slot is { } asked ? Occupancy.Clashes(booking.Resource, asked, booking.Quantity, others) : [];
        var byOwner = reading.Decides(booking.Resource);
        if (slot is { } time && Check(booking, time, byOwner, others, clashes, form))
        {
            await (byOwner ? MoveAsync(booking, time, others, form.Words.Clean(), cancellation) : AskAsync(booking, time, form.Words.Clean(), cancellation));
            await db.SaveChangesAsync(cancellation);
            TempData.Say(byOwner ? "Bookingen er flyttet, og den, der bad om den, får en mail." : "Der er bedt om den nye tid. Den gamle er givet fri.");
            return LocalRedirect(BookingAddresses.Of(id));
        }

        return this.Again("Move", PageOf(booking, form) with { Clashes = await reading.RowsAsync(clashes, cancellation) });
    }

    /// <summary>The owner says why and has enough; whoever asks knows who else asks for that time.</summary>
    private bool Check(Booking booking, Slot slot, bool byOwner, IReadOnlyCollection<Booking> others, IReadOnlyList<Booking> clashes, MoveForm form)
    {
        if (byOwner)
        {
            ModelState.Unless(form.Words.Clean().Length > 0, $"{Prefix}.{nameof(MoveForm.Words)}", "Skriv hvorfor, så den, der bad om tiden, ved det.");
            ModelState.Unless(slot == booking.Slot || booking.CanMoveTo(slot, booking.Resource, others, reading.Now), $"{Prefix}.{nameof(MoveForm.From)}", "Der er ikke nok ledige på det tidspunkt.");
        }
        else
        {
            ModelState.Unless(clashes.Count == 0 || form.AsksAnyway, "", "Der er ikke nok til alle, der har bedt om den tid. Vælg en anden, eller bed om den alligevel. Den tid, I har nu, er jeres, indtil I gør det.");
        }

        return ModelState.IsValid;
    }

    private async Task MoveAsync(Booking booking, Slot slot, IReadOnlyCollection<Booking> others, string words, CancellationToken cancellation)
    {
        booking.Move(slot, booking.Resource, others, reading.By(booking), words, reading.Now);
        await mails.TellAskerAsync(booking, booking.Resource, "har flyttet bookingen", words, cancellation);
    }

    private async Task AskAsync(Booking booking, Slot slot, string words, CancellationToken cancellation)
    {
        booking.MoveAndAsk(slot, reading.By(booking), words, reading.Now);
        await mails.TellOwnerAsync(booking, booking.Resource, "beder om en anden tid", words, cancellation);
    }

    /// <summary>One that the person may move.</summary>
    private async Task<Booking?> FindAsync(Guid id, CancellationToken cancellation) =>
        await reading.FindAsync(id, cancellation) is { } booking && (reading.Decides(booking.Resource) || reading.Asks(booking)) ? booking : null;

    private MovePage PageOf(Booking booking, MoveForm form) => new(booking, reading.Decides(booking.Resource), form);
}
