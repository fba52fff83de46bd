using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Plans;

/// <summary>Begins a partnership's next plan.</summary>
[RequirePermission(Permission.EditPartnership)]
[Route("/arbejdsrum/partnerskaber/{slug}/planer/ny")]
public sealed class NewPlansController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string slug, CancellationToken cancellation)
    {
        var partnership = await FindAsync(slug, cancellation);
        return partnership is null ? NotFound() : View("New", new NewPlanPage(slug, partnership.Name, PlanForm.After(await ReadPlansAsync(partnership, cancellation), clock.Today())));
    }

    [HttpPost]
    public async Task<IActionResult> Create(string slug, PlanForm form, CancellationToken cancellation)
    {
        var partnership = await FindAsync(slug, cancellation);
        if (partnership is null)
        {
            return NotFound();
        }

        form.Check(ModelState, await ReadPlansAsync(partnership, cancellation));
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("New", new NewPlanPage(slug, partnership.Name, form));
        }

        var plan = form.ToPlan(partnership.Id);
        db.Add(plan);
        // Two plans begun at once may overlap without beginning on the same day: the partnership's version lets one pass.
        partnership.Touch();
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Handleplanen er begyndt.");
        return Redirect(PlanAddresses.Plan(plan.Id));
    }

    private Task<Partnership?> FindAsync(string slug, CancellationToken cancellation) =>
        db.Partnerships.AllowedTo(me.Rights, Permission.EditPartnership).Of(slug).SingleOrDefaultAsync(cancellation);

    /// <summary>With amendments: what one may come to cover is taken.</summary>
    private Task<List<Plan>> ReadPlansAsync(Partnership partnership, CancellationToken cancellation) =>
        db.Plans.WithAmendments().AsNoTracking().AllowedTo(me.Rights, Permission.EditPartnership).Where(plan => plan.PartnershipId == partnership.Id).OrderBy(plan => plan.EndsOn).ToListAsync(cancellation);
}
