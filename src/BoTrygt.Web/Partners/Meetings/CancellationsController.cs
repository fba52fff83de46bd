using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>A meeting is called off; it stays in the list.</summary>
[RequirePermission(Permission.RunMeetings)]
[Route("/arbejdsrum/moeder/{id:guid}/aflysning")]
public sealed class CancellationsController(BoTrygtDb db, MeetingReading reading) : Controller
{
    [HttpPost]
    public Task<IActionResult> Create(Guid id, CancellationToken cancellation) => db.AgainWhenSlowerAsync<IActionResult>(async () =>
    {
        if (await reading.FindAsync(id, Permission.RunMeetings, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        meeting.Cancel(reading.Now);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Mødet er aflyst. Det står stadig på listen.");
        return LocalRedirect(MeetingAddresses.Meeting(id));
    });
}
