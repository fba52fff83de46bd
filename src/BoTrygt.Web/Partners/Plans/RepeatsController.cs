using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Plans.Agreements;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>Takes an initiative of an earlier season into a plan again, or says that it is not done next time.</summary>
[RequirePermission(Permission.EditInitiative)]
public sealed class RepeatsController(BoTrygtDb db, SignedInPerson me, AgreementSaving saving, TimeProvider clock) : Controller
{
    /// <param name="planId">The plan or the amendment that it begins in.</param>
    /// <param name="indsats">The one of the earlier season.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    [HttpPost("/arbejdsrum/planer/{planId:guid}/gentagelser")]
    public async Task<IActionResult> Create(Guid planId, Guid indsats, CancellationToken cancellation)
    {
        var added = await db.AgainWhenSlowerAsync(() => RepeatAsync(planId, indsats, cancellation));
        if (added is null)
        {
            return NotFound();
        }

        TempData.Say($"»{added.Title}« er med igen. Se datoer og tekst efter.");
        return LocalRedirect(PlanAddresses.Initiative(added.Id));
    }

    [HttpPost("/arbejdsrum/indsatser/{id:guid}/ikke-igen")]
    public async Task<IActionResult> Delete(Guid id, string? retur, CancellationToken cancellation)
    {
        if (await FindProposedAsync(Editable(id), cancellation) is not { } earlier)
        {
            return NotFound();
        }

        earlier.SkipNext(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        TempData.Say($"»{earlier.Title}« springes over næste gang. Du kan fortryde det på indsatsens side under »Erfaringer og næste gang«.");
        return this.ReturnTo(retur, PlanAddresses.Initiative(id));
    }

    /// <summary>Also when it is proposed already: two who take it back at once want the same.</summary>
    [HttpPost("/arbejdsrum/indsatser/{id:guid}/ikke-igen/fortryd")]
    public async Task<IActionResult> TakeBack(Guid id, CancellationToken cancellation)
    {
        if (await Editable(id).SingleOrDefaultAsync(cancellation) is not { } initiative)
        {
            return NotFound();
        }

        initiative.TakeBackSkip(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        TempData.Say($"»{initiative.Title}« springes ikke over. Den bliver foreslået igen i god tid.");
        return LocalRedirect(PlanAddresses.Initiative(id));
    }

    private async Task<Initiative?> RepeatAsync(Guid planId, Guid indsats, CancellationToken cancellation)
    {
        var isAllowed = await db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.AddInitiative).InRunningPartnerships(db).AnyAsync(plan => plan.Id == planId, cancellation);
        if (!isAllowed || await saving.PlanToEditAsync(planId, cancellation) is not { CanEdit: true } plan)
        {
            return null;
        }

        var ofPlan = Editable(indsats).Where(initiative => initiative.PartnershipId == plan.PartnershipId).AsNoTracking();
        var earlier = await FindProposedAsync(ofPlan.Include(initiative => initiative.DeputyPost).Include(initiative => initiative.Milestones).AsSplitQuery(), cancellation);
        if (earlier?.ComesBackIn(plan, clock.Today()) != true)
        {
            return null;
        }

        var parties = await db.Parties.Where(party => party.PartnershipId == plan.PartnershipId).Select(party => party.OrganisationId).ToListAsync(cancellation);
        var again = db.Add(plan.Repeat(earlier, parties, clock.GetUtcNow().UtcDateTime)).Entity;
        await saving.SaveEditAsync(plan, cancellation);
        return again;
    }

    private IQueryable<Initiative> Editable(Guid id) => db.Initiatives.AllowedTo(me.Rights, Permission.EditInitiative).InRunningPartnerships(db).Where(initiative => initiative.Id == id);

    private async Task<Initiative?> FindProposedAsync(IQueryable<Initiative> one, CancellationToken cancellation) =>
        (await one.ReadProposedAgainAsync(db, clock.Today(), cancellation)).SingleOrDefault();
}
