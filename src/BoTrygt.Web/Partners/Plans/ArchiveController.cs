using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
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
        var found = await initiatives.ChangeAsync(() => initiatives.FindAlsoInAmendmentAsync(id, Permission.EditInitiative, cancellation), (plan, one) => one.Archive(plan, initiatives.Now), cancellation);
        if (found is not { } initiative)
        {
            return NotFound();
        }

        TempData.Say(initiative.InAmendment
            ? $"»{initiative.Title}« er med i forslaget som fjernet. Planen gælder uændret, til alle har skrevet under.{initiatives.Consequence}"
            : $"»{initiative.Title}« er arkiveret. Du finder den nederst på planen, hvis den skal tilbage.{initiatives.Consequence}");
        return LocalRedirect(PlanAddresses.Plan(initiative.PlanId));
    }

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/arkiv/fortryd")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellation)
    {
        var fits = true;
        var found = await initiatives.ChangeAsync(() => initiatives.FindArchivedAsync(id, cancellation), Restore, cancellation);
        if (found is not { } initiative)
        {
            return NotFound();
        }

        if (!fits)
        {
            TempData.Say($"»{initiative.Title}« begynder {initiative.StartsOn.InDanish()}, som er uden for planens periode. Ret perioden, og hent den så tilbage.");
            return LocalRedirect(PlanAddresses.Plan(initiative.PlanId));
        }

        TempData.Say($"»{initiative.Title}« er tilbage i planen.{initiatives.Consequence}");
        return LocalRedirect(PlanAddresses.Initiative(initiative.PlanId, initiative.Id));

        void Restore(Plan plan, Initiative one)
        {
            fits = !plan.CanEdit || one.CanRestore(plan);
            if (fits)
            {
                one.Restore(plan, initiatives.Now);
            }
        }
    }
}
