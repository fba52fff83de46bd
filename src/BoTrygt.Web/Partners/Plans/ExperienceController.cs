using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>Whether an initiative comes back with its season, and what was learned for the next time.</summary>
[RequirePermission(Permission.EditInitiative)]
[Route("/arbejdsrum/indsatser/{id:guid}/erfaring")]
public sealed class ExperienceController(BoTrygtDb db, InitiativesInReach initiatives) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellation) =>
        await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is { } initiative ? View("Experience", await PageAsync(initiative, ExperienceForm.Of(initiative), cancellation)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Update(Guid id, [Bind(Prefix = nameof(ExperiencePage.Form))] ExperienceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Experience", await PageAsync(initiative, form, cancellation));
        }

        if (initiative.Version != form.Version)
        {
            return await ConflictAsync(initiative, form, cancellation);
        }

        initiative.Remember(form.Recurrence.GetValueOrDefault(), form.Experience.Clean(), initiatives.Now);
        if (!await this.TrySaveAsync(db, cancellation))
        {
            return await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is { } now ? await ConflictAsync(now, form, cancellation) : NotFound();
        }

        TempData.Say("Erfaringer og gentagelse er gemt.");
        return LocalRedirect(PlanAddresses.Initiative(id));
    }

    private async Task<ViewResult> ConflictAsync(Initiative now, ExperienceForm form, CancellationToken cancellation)
    {
        ModelState.Clear();
        form.Version = now.Version;
        return this.Again("Experience", await PageAsync(now, form, cancellation) with { Conflict = form.Against(now) }, StatusCodes.Status409Conflict);
    }

    private async Task<ExperiencePage> PageAsync(Initiative initiative, ExperienceForm form, CancellationToken cancellation) =>
        new(await db.ReadHeadAsync(await db.Plans.AsNoTracking().SingleAsync(plan => plan.Id == initiative.PlanId, cancellation), cancellation), initiative, form);
}
