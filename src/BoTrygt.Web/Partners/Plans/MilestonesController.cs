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
        if (await FindAsync(id, cancellation) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || form.DueOn is not { } dueOn)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Initiative", await pages.ReadAsync(id, form, cancellation));
        }

        return await EditAsync(id, (plan, initiative) => db.Add(initiative.AddMilestone(form.Milestone.Trim(), dueOn, plan, initiatives.Now)), "Milepælen er tilføjet.", cancellation);
    }

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/milepaele/{milestoneId:guid}/naaet")]
    public Task<IActionResult> Reach(Guid id, Guid milestoneId, string? retur, CancellationToken cancellation) =>
        ReachAsync(id, milestoneId, milestone => milestone.DoneOn ??= clock.Today(), "Milepælen er nået.", retur, cancellation);

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/milepaele/{milestoneId:guid}/fortryd")]
    public Task<IActionResult> Reopen(Guid id, Guid milestoneId, string? retur, CancellationToken cancellation) =>
        ReachAsync(id, milestoneId, milestone => milestone.DoneOn = null, "Milepælen er ikke nået endnu.", retur, cancellation);

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/milepaele/{milestoneId:guid}/fjern")]
    public async Task<IActionResult> Delete(Guid id, Guid milestoneId, CancellationToken cancellation) =>
        await db.Milestones.AnyAsync(row => row.Id == milestoneId && row.InitiativeId == id, cancellation)
            ? await EditAsync(id, (plan, initiative) => Remove(plan, initiative, milestoneId), "Milepælen er fjernet.", cancellation)
            : NotFound();

    private void Remove(Plan plan, Initiative initiative, Guid milestoneId)
    {
        if (initiative.Milestones.SingleOrDefault(row => row.Id == milestoneId) is { } milestone)
        {
            initiative.RemoveMilestone(milestone, plan, initiatives.Now);
            db.Remove(milestone);
        }
    }

    /// <summary>What the milestones are is part of what the parties agree on; that one is reached is not.</summary>
    private async Task<IActionResult> EditAsync(Guid id, Action<Plan, Initiative> change, string done, CancellationToken cancellation)
    {
        var initiative = await initiatives.ChangeAsync(() => FindAsync(id, cancellation), (plan, one) => { change(plan, one); one.Touch(initiatives.Now); }, cancellation);
        return initiative is null ? NotFound() : Done(initiative, $"{done}{initiatives.Consequence}", null);
    }

    private async Task<Initiative?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var initiative = await initiatives.FindAlsoInAmendmentAsync(id, Permission.EditInitiative, cancellation);
        await db.Milestones.Where(milestone => milestone.InitiativeId == id).LoadAsync(cancellation);
        return initiative;
    }

    private async Task<IActionResult> ReachAsync(Guid id, Guid milestoneId, Action<Milestone> change, string done, string? retur, CancellationToken cancellation)
    {
        if (await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is not { } initiative
            || await db.Milestones.SingleOrDefaultAsync(row => row.Id == milestoneId && row.InitiativeId == id, cancellation) is not { } milestone)
        {
            return NotFound();
        }

        change(milestone);
        await initiatives.SaveBesideAsync(initiative, cancellation);
        return Done(initiative, done, retur);
    }

    private LocalRedirectResult Done(Initiative initiative, string done, string? retur)
    {
        TempData.Say(done);
        return this.ReturnTo(retur, $"{PlanAddresses.Initiative(initiative.Id)}#milepaele");
    }
}
