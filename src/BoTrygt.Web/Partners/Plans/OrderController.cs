using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>The order of initiatives under a principle.</summary>
[RequirePermission(Permission.EditInitiative)]
public sealed class OrderController(BoTrygtDb db, InitiativesInReach initiatives) : Controller
{
    /// <param name="id">The initiative to move.</param>
    /// <param name="princip">The principle to move it to, 1 to 4; where it is when left out.</param>
    /// <param name="plads">The place, from 1.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    [HttpPost("/arbejdsrum/indsatser/{id:guid}/raekkefoelge")]
    public async Task<IActionResult> Update(Guid id, int? princip, int plads, CancellationToken cancellation)
    {
        if (await initiatives.FindAlsoInAmendmentAsync(id, Permission.EditInitiative, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        BrokenRuleException.Unless(princip is null or (>= 1 and <= Plan.Principles), "There are four principles.");
        await MoveAsync(initiative.PlanId, id, princip ?? initiative.PrincipleNumber, plads, cancellation);
        TempData.Say($"»{initiative.Title}« er flyttet.{initiatives.Consequence}");
        return LocalRedirect(PlanAddresses.Initiative(initiative.PlanId, id));
    }

    /// <summary>Two people who move at once both get their way: the move is done again on what the other one left.</summary>
    private async Task MoveAsync(Guid planId, Guid id, int principle, int place, CancellationToken cancellation)
    {
        await initiatives.ChangeAsync(
            async () =>
            {
                await db.Initiatives.WithAmendments().Include(initiative => initiative.Publication).Where(initiative => initiative.PlanId == planId).LoadAsync(cancellation);
                return await initiatives.FindAlsoInAmendmentAsync(id, Permission.EditInitiative, cancellation);
            },
            (plan, initiative) => plan.Move(initiative, principle, place, initiatives.Now),
            cancellation);
    }
}
