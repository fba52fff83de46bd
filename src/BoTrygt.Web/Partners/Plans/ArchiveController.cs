using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>Takes an initiative out of the plan, and back again.</summary>
[RequirePermission(Permission.EditInitiative)]
public sealed class ArchiveController(InitiativesInReach initiatives) : Controller
{
    [HttpPost("/arbejdsrum/indsatser/{id:guid}/arkiv")]
    public async Task<IActionResult> Create(Guid id, CancellationToken cancellation)
    {
        if (await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        initiative.Archive(initiatives.Now);
        await initiatives.SaveAsync(initiative, cancellation);
        TempData.Say($"»{initiative.Title}« er arkiveret. Du finder den nederst på planen, hvis den skal tilbage.");
        return LocalRedirect(PlanAddresses.Plan(initiative.PlanId));
    }

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/arkiv/fortryd")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        if (await initiatives.FindArchivedAsync(id, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        initiative.Restore(initiatives.Now);
        await initiatives.SaveAsync(initiative, cancellation);
        TempData.Say($"»{initiative.Title}« er tilbage i planen.");
        return LocalRedirect(PlanAddresses.Initiative(initiative.PlanId, initiative.Id));
    }
}
