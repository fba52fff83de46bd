using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>A party asks for an item on the agenda.</summary>
[RequirePermission(Permission.SuggestForAgenda)]
[Route("/arbejdsrum/moeder/{id:guid}/dagsorden/forslag")]
public sealed class SuggestionsController(BoTrygtDb db, SignedInPerson me, MeetingReading reading) : Controller
{
    [HttpPost]
    public Task<IActionResult> Create(Guid id, [Bind(Prefix = nameof(MeetingPage.Form))] SuggestionForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        return db.AgainWhenSlowerAsync(() => CreateOnceAsync(id, form, cancellation));
    }

    private async Task<IActionResult> CreateOnceAsync(Guid id, SuggestionForm form, CancellationToken cancellation)
    {
        if (await reading.FindAsync(id, Permission.SuggestForAgenda, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        if (!meeting.CanSuggest(reading.Now))
        {
            ModelState.AddModelError("", "Mødet er begyndt eller aflyst, eller dagsordenen er fuld, så punktet er ikke kommet med. Tag det op på mødet.");
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Show", await reading.PageAsync(id, cancellation) with { Form = form });
        }

        meeting.Suggest(form.Title.Clean(), form.Text.Clean(), me.Rights.ActsFor(Permission.SuggestForAgenda, meeting), reading.Now);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Punktet er på dagsordenen.");
        return LocalRedirect(MeetingAddresses.Meeting(id));
    }
}
