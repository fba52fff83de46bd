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

/// <summary>The owner's answer to a booking, and either side's cancellation.</summary>
[Route($"{BookingAddresses.Index}/{{id:guid}}")]
public sealed class AnswersController(BoTrygtDb db, BookingReading reading, BookingMails mails) : Controller
{
    private const string Prefix = nameof(BookingPage.Form);

    /// <summary>Of two approvals at the same moment the second counts again.</summary>
    [HttpPost("godkend")]
    [RequirePermission(Permission.DecideBooking)]
    public Task<IActionResult> Approve(Guid id, [Bind(Prefix = Prefix)] WordsForm form, CancellationToken cancellation) => AnswerAsync(
        id,
        form,
        page => page.Decides,
        async booking =>
        {
            var others = await reading.OthersAsync(booking.ResourceId, booking.Slot, booking.Id, cancellation);
            if (booking.CanBeAnswered(reading.Now) && !booking.CanApprove(booking.Resource, others, reading.Now))
            {
                ModelState.AddModelError("", "Der er ikke nok ledige på det tidspunkt. Flyt den, afvis den, eller aflys noget andet først.");
                return null;
            }

            booking.Approve(booking.Resource, others, reading.By(booking), form.Words.Clean(), reading.Now);
            await mails.TellAskerAsync(booking, booking.Resource, "har godkendt", form.Words.Clean(), cancellation);
            return "Bookingen er godkendt, og den, der bad om den, får en mail.";
        },
        cancellation);

    [HttpPost("afvis")]
    [RequirePermission(Permission.DecideBooking)]
    public Task<IActionResult> Decline(Guid id, [Bind(Prefix = Prefix)] WordsForm form, CancellationToken cancellation) => AnswerAsync(
        id,
        form,
        page => page.Decides,
        async booking =>
        {
            if (booking.CanDecline && LacksWords(form, "Skriv hvorfor, så de kan finde en anden løsning."))
            {
                return null;
            }

            booking.Decline(reading.By(booking), form.Words.Clean(), reading.Now);
            await mails.TellAskerAsync(booking, booking.Resource, "har afvist", form.Words.Clean(), cancellation);
            return "Bookingen er afvist, og den, der bad om den, får en mail.";
        },
        cancellation);

    [HttpPost("aflys")]
    [RequirePermission(Permission.RequestBooking)]
    public Task<IActionResult> Cancel(Guid id, [Bind(Prefix = Prefix)] WordsForm form, CancellationToken cancellation) => AnswerAsync(
        id,
        form,
        page => page.Decides || page.Asks,
        async booking =>
        {
            var by = reading.ByEither(booking);
            if (booking.CanCancel(by, reading.Now) && booking.NeedsReason(booking.Resource, reading.Now) && LacksWords(form, $"Der er under {booking.Resource.NoticeDays} dage til. Skriv hvorfor, så den anden part ved det."))
            {
                return null;
            }

            booking.Cancel(booking.Resource, by, form.Words.Clean(), reading.Now);
            await TellOthersAsync(booking, "har aflyst", form.Words.Clean(), cancellation);
            return "Bookingen er aflyst, og den anden part får en mail.";
        },
        cancellation);

    private async Task TellOthersAsync(Booking booking, string what, string words, CancellationToken cancellation)
    {
        await mails.TellAskerAsync(booking, booking.Resource, what, words, cancellation);
        if (!reading.Decides(booking.Resource))
        {
            await mails.TellOwnerAsync(booking, booking.Resource, what, words, cancellation);
        }
    }

    /// <param name="id">The booking.</param>
    /// <param name="form">With the version that the person saw.</param>
    /// <param name="may">Whose act it is.</param>
    /// <param name="act">Does it, and says what to tell; null, with what is wrong in the model state, when the form comes back.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    private Task<IActionResult> AnswerAsync(Guid id, WordsForm form, Func<BookingPage, bool> may, Func<Booking, Task<string?>> act, CancellationToken cancellation) => db.AgainWhenSlowerAsync<IActionResult>(async () =>
    {
        if (await reading.FindAsync(id, cancellation) is not { } booking || await reading.PageAsync(booking, form, cancellation) is not { } page || !may(page))
        {
            return NotFound();
        }

        if (!booking.IsOpen)
        {
            TempData.Say($"Bookingen er {booking.State.InDanish().ToLowerInvariant()} imens. Du skal ikke gøre mere.");
            return LocalRedirect(BookingAddresses.Of(id));
        }

        if (booking.Version != form.Version)
        {
            form.Version = booking.Version;
            this.HasSeen();
            ModelState.AddModelError("", Saving.Meanwhile);
            return this.Again("Show", page, StatusCodes.Status409Conflict);
        }

        var said = ModelState.IsValid ? await act(booking) : null;
        if (said is null)
        {
            return this.Again("Show", page);
        }

        await db.SaveChangesAsync(cancellation);
        TempData.Say(said);
        return LocalRedirect(BookingAddresses.Of(id));
    });

    private bool LacksWords(WordsForm form, string message)
    {
        if (form.Words.Clean().Length > 0)
        {
            return false;
        }

        ModelState.AddModelError($"{Prefix}.{nameof(form.Words)}", message);
        return true;
    }
}
