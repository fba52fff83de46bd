using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>The minutes are closed, after a last look at what they lack: from then on they are corrected by notes below them.</summary>
[RequirePermission(Permission.RunMeetings)]
[Route("/arbejdsrum/moeder/{id:guid}/lukning")]
public sealed class ClosingController(BoTrygtDb db, SignedInPerson me, MeetingReading reading) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(Guid id, CancellationToken cancellation) => await reading.FindAsync(id, Permission.RunMeetings, cancellation) switch
    {
        { } meeting when meeting.CanClose(reading.Now) => View("Close", await reading.PageAsync(id, cancellation)),
        { ClosedAt: not null } => LocalRedirect(MeetingAddresses.Minutes(id)),
        _ => NotFound(),
    };

    [HttpPost]
    public Task<IActionResult> Create(Guid id, CancellationToken cancellation) => db.AgainWhenSlowerAsync<IActionResult>(async () =>
    {
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        meeting.Close(me.PersonId, reading.Now);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Referatet er lukket. Her kan det læses, udskrives og hentes som Word.");
        return LocalRedirect(MeetingAddresses.Minutes(id));
    });
}
