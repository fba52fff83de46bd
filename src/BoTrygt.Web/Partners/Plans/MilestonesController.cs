using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>The milestones of an initiative.</summary>
[RequirePermission(Permission.EditInitiative)]
public sealed class MilestonesController(BoTrygtDb db, InitiativesInReach initiatives, InitiativePages pages, TimeProvider clock) : Controller
{
    [HttpPost("/arbejdsrum/indsatser/{id:guid}/milepaele")]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = "NewMilestone")] MilestoneForm form, CancellationToken cancellation)
    {
        if (await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || form.DueOn is not { } dueOn)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Initiative", await pages.ReadAsync(id, form, cancellation));
        }

        db.Add(initiative.AddMilestone(form.Milestone.Trim(), dueOn));
        return await SaveAsync(initiative, "Milepælen er tilføjet.", null, cancellation);
    }

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/milepaele/{milestoneId:guid}/naaet")]
    public Task<IActionResult> Reach(Guid id, Guid milestoneId, string? retur, CancellationToken cancellation) =>
        ChangeAsync(id, milestoneId, milestone => milestone.DoneOn ??= clock.Today(), "Milepælen er nået.", retur, cancellation);

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/milepaele/{milestoneId:guid}/fortryd")]
    public Task<IActionResult> Reopen(Guid id, Guid milestoneId, string? retur, CancellationToken cancellation) =>
        ChangeAsync(id, milestoneId, milestone => milestone.DoneOn = null, "Milepælen er ikke nået endnu.", retur, cancellation);

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/milepaele/{milestoneId:guid}/fjern")]
    public Task<IActionResult> Delete(Guid id, Guid milestoneId, string? retur, CancellationToken cancellation) =>
        ChangeAsync(id, milestoneId, milestone => db.Remove(milestone), "Milepælen er fjernet.", retur, cancellation);

    private async Task<IActionResult> ChangeAsync(Guid id, Guid milestoneId, Action<Milestone> change, string done, string? retur, CancellationToken cancellation)
    {
        if (await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is not { } initiative
            || await db.Milestones.SingleOrDefaultAsync(row => row.Id == milestoneId && row.InitiativeId == id, cancellation) is not { } milestone)
        {
            return NotFound();
        }

        change(milestone);
        return await SaveAsync(initiative, done, retur, cancellation);
    }

    private async Task<IActionResult> SaveAsync(Initiative initiative, string done, string? retur, CancellationToken cancellation)
    {
        await initiatives.SaveBesideAsync(initiative, cancellation);
        TempData.Say(done);
        return this.ReturnTo(retur, $"{PlanAddresses.Initiative(initiative.Id)}#milepaele");
    }
}
