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
        return db.AgainWhenSlowerAsync(() => MoveAsync(id, form, cancellation));
    }

    private async Task<IActionResult> MoveAsync(Guid id, MoveForm form, CancellationToken cancellation)
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
        if (slot is { } time && ModelState.IsValid && await TryMoveAsync(booking, time, form, cancellation))
        {
            await db.SaveChangesAsync(cancellation);
            TempData.Say(booking.State == BookingState.Approved ? "Bookingen er flyttet, og den, der bad om den, får en mail." : "Der er bedt om den nye tid. Den gamle er givet fri.");
            return LocalRedirect(BookingAddresses.Of(id));
        }

        return this.Again("Move", PageOf(booking, form) with { Clashes = slot is { } wanted && !ModelState.IsValid ? await reading.ClashesAsync(booking, wanted, cancellation) : [] });
    }

    private async Task<bool> TryMoveAsync(Booking booking, Slot slot, MoveForm form, CancellationToken cancellation)
    {
        var (resource, by, words) = (booking.Resource, reading.By(booking), form.Words.Clean());
        if (!reading.Decides(resource))
        {
            if (!form.AsksAnyway && (await reading.ClashesAsync(booking, slot, cancellation)).Count > 0)
            {
                ModelState.AddModelError("", "Der er ikke nok til alle, der har bedt om den tid. Vælg en anden, eller bed om den alligevel. Den tid, I har nu, er jeres, indtil I gør det.");
                return false;
            }

            booking.MoveAndAsk(slot, by, words, reading.Now);
            await mails.TellOwnerAsync(booking, resource, "beder om en anden tid", words, cancellation);
            return true;
        }

        var others = await reading.OthersAsync(resource.Id, slot, cancellation);
        ModelState.Unless(words.Length > 0, $"{Prefix}.{nameof(MoveForm.Words)}", "Skriv hvorfor, så den, der bad om tiden, ved det.");
        ModelState.Unless(booking.CanMoveTo(slot, resource, others, reading.Now), $"{Prefix}.{nameof(MoveForm.From)}", "Der er ikke nok ledige på det tidspunkt.");
        if (!ModelState.IsValid)
        {
            return false;
        }

        booking.Move(slot, resource, others, by, words, reading.Now);
        await mails.TellAskerAsync(booking, resource, "har flyttet bookingen", words, cancellation);
        return true;
    }

    /// <summary>One that the person may move.</summary>
    private async Task<Booking?> FindAsync(Guid id, CancellationToken cancellation) =>
        await reading.FindAsync(id, cancellation) is { } booking && (reading.Decides(booking.Resource) || reading.Asks(booking)) ? booking : null;

    private MovePage PageOf(Booking booking, MoveForm form) => new(booking, reading.Decides(booking.Resource), form);
}
