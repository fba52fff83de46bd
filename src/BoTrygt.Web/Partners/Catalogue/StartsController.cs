using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Catalogue;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Catalogue;

/// <summary>Begins an initiative with an activity: in which plan.</summary>
[RequirePermission(Permission.AddInitiative)]
public sealed class StartsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    /// <summary>Whoever has one plan only is not asked.</summary>
    [HttpGet($"{CatalogueAddresses.Index}/{{slug}}/indsats")]
    public async Task<IActionResult> New(string slug, CancellationToken cancellation)
    {
        var title = await db.Activities.Where(activity => activity.Slug == slug && activity.WithdrawnAt == null).Select(activity => activity.Title).SingleOrDefaultAsync(cancellation);
        if (title is null)
        {
            return NotFound();
        }

        var plans = await PlansAsync(cancellation);
        return plans is [{ CanEdit: true } only] ? LocalRedirect(CatalogueAddresses.NewInitiative(only.PlanId, slug)) : View("Start", new StartPage(slug, title, plans));
    }

    /// <summary>Those that are not over; of a plan and the amendment that is being written beside it, the amendment.</summary>
    private async Task<IReadOnlyList<PlanToStartIn>> PlansAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        var plans = await db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.AddInitiative).InRunningPartnerships(db)
            .Where(plan => plan.EndsOn >= today && !(plan.AmendsId != null && plan.Stage == PlanStage.Agreed))
            .Select(plan => new { Plan = plan, Partnership = db.Partnerships.Where(partnership => partnership.Id == plan.PartnershipId).Select(partnership => partnership.Name).First() })
            .AsNoTracking().ToListAsync(cancellation);
        var amended = plans.Select(row => row.Plan.AmendsId).OfType<Guid>().ToHashSet();
        return
        [
            .. plans.Where(row => !amended.Contains(row.Plan.Id))
                .OrderBy(row => row.Partnership, DanishOrder.Comparer).ThenBy(row => row.Plan.StartsOn)
                .Select(row => new PlanToStartIn(row.Plan.Id, row.Partnership, row.Plan.Years, row.Plan.IsAmendment, row.Plan.CanEdit)),
        ];
    }
}
