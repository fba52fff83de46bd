using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Meetings;

/// <summary>A decision, and what has become of it.</summary>
[Route("/arbejdsrum/beslutninger/{id:guid}")]
public sealed class OutcomesController(BoTrygtDb db, SignedInPerson me, MeetingReading reading) : Controller
{
    [HttpGet]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        if (await reading.FindByDecisionAsync(id, Permission.ReadPlan, cancellation) is not { } meeting)
        {
            return NotFound();
        }

        var page = await reading.PageAsync(meeting.Id, cancellation);
        return View("Outcome", new OutcomePage(
            page,
            page.Meeting.Decisions.Single(decision => decision.Id == id),
            await reading.FindPlanAsync(meeting.PartnershipId, cancellation),
            await db.Initiatives.AllowedTo(me.Rights, Permission.EditInitiative).AnyAsync(initiative => initiative.PartnershipId == meeting.PartnershipId && (initiative.Status == InitiativeStatus.Planned || initiative.Status == InitiativeStatus.Running), cancellation)));
    }

    [HttpPost("udfoert")]
    [RequirePermission(Permission.RunMeetings)]
    public Task<IActionResult> Complete(Guid id, CancellationToken cancellation) => ChangeAsync(id, decision => decision.Complete(reading.Now), "Beslutningen er meldt gennemført.", cancellation);

    [HttpPost("udfoert/fortryd")]
    [RequirePermission(Permission.RunMeetings)]
    public Task<IActionResult> Reopen(Guid id, CancellationToken cancellation) => ChangeAsync(id, decision => decision.Reopen(), "Beslutningen er åben igen.", cancellation);

    private Task<IActionResult> ChangeAsync(Guid id, Action<Decision> change, string said, CancellationToken cancellation) => db.AgainWhenSlowerAsync<IActionResult>(async () =>
    {
        if (await db.Decisions.AllowedTo(me.Rights, Permission.RunMeetings).InRunningPartnerships(db).SingleOrDefaultAsync(decision => decision.Id == id, cancellation) is not { } decision)
        {
            return NotFound();
        }

        change(decision);
        await db.SaveChangesAsync(cancellation);
        TempData.Say(said);
        return LocalRedirect(MeetingAddresses.Decision(id));
    });
}

/// <param name="Base">The meeting it was taken at.</param>
/// <param name="Decision">With who carries it out.</param>
/// <param name="Plan">The plan that takes it up as an initiative, by an amendment when all have signed it; null when there is none that the person may add to.</param>
/// <param name="HasInitiatives">There are initiatives for which the person asks other parties.</param>
public sealed record OutcomePage(MeetingPage Base, Decision Decision, Plan? Plan, bool HasInitiatives)
{
    public AgendaItem Item => Base.Meeting.ItemOf(Decision.ItemId);

    public Outcome? Become => Base.Become.GetValueOrDefault(Decision.Id);

    public bool IsLate => Decision.IsLateOn(Base.Now.DayInDenmark());
}
