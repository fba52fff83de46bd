using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>Sets an initiative going, completes it, opens it again: one click.</summary>
[RequirePermission(Permission.EditInitiative)]
public sealed class StatusController(InitiativesInReach initiatives) : Controller
{
    /// <param name="id">The initiative.</param>
    /// <param name="status">The new status.</param>
    /// <param name="fra">The status that the person saw.</param>
    /// <param name="retur">The page that the button stood on.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    [HttpPost("/arbejdsrum/indsatser/{id:guid}/status")]
    public async Task<IActionResult> Update(Guid id, InitiativeStatus? status, InitiativeStatus? fra, string? retur, CancellationToken cancellation)
    {
        var found = await initiatives.ChangeAsync(() => initiatives.FindAsync(id, Permission.EditInitiative, cancellation), (plan, one) => Change(plan, one, status, fra), cancellation);
        if (found is not { } initiative)
        {
            return NotFound();
        }

        TempData.Say($"»{initiative.Title}« er nu: {initiative.Status.InDanish()}.{initiatives.Consequence}");
        return this.ReturnTo(retur, PlanAddresses.Initiative(initiative.PlanId, initiative.Id));
    }

    /// <summary>A second click on the same button changes nothing; somebody else's click in between is said.</summary>
    private void Change(Plan plan, Initiative initiative, InitiativeStatus? status, InitiativeStatus? seen)
    {
        BrokenRuleException.Unless(status is not null && (initiative.Status == seen || initiative.Status == status), "The status is not the one that was seen.");
        if (initiative.Status != status)
        {
            initiative.Become(status.GetValueOrDefault(), plan, initiatives.Now);
        }
    }
}
