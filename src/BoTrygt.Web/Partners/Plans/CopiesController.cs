using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Plans.Agreements;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>Takes initiatives of an earlier plan into a newer one.</summary>
[RequirePermission(Permission.AddInitiative)]
public sealed class CopiesController(BoTrygtDb db, SignedInPerson me, AgreementSaving saving, TimeProvider clock) : Controller
{
    [HttpGet("/arbejdsrum/planer/{planId:guid}/kopier")]
    public async Task<IActionResult> New(Guid planId, CancellationToken cancellation) =>
        await FindAsync(planId, cancellation) is { } plan ? View("Copy", await PageAsync(plan, cancellation)) : NotFound();

    [HttpPost("/arbejdsrum/planer/{planId:guid}/kopier")]
    public async Task<IActionResult> Create(Guid planId, List<Guid> indsatser, CancellationToken cancellation)
    {
        if (await FindAsync(planId, cancellation) is not { } plan)
        {
            return NotFound();
        }

        var page = await PageAsync(plan, cancellation);
        var chosen = page.Earlier.Where(row => indsatser.Contains(row.Initiative.Id)).ToList();
        if (!ModelState.IsValid || chosen.Count == 0)
        {
            ModelState.AddModelError("indsatser", "Vælg mindst én indsats.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Copy", page);
        }

        var parties = await db.Parties.Where(party => party.PartnershipId == plan.PartnershipId).Select(party => party.OrganisationId).ToListAsync(cancellation);
        if (await saving.PlanToEditAsync(planId, cancellation) is not { } whole)
        {
            return NotFound();
        }

        db.AddRange(chosen.Select(row => whole.Copy(row.Initiative, row.Plan, parties, clock.GetUtcNow().UtcDateTime)).ToList());
        await saving.SaveEditAsync(whole, cancellation);
        TempData.Say(chosen.Count == 1 ? "Én indsats er kopieret. Se dato og tekst efter." : $"{chosen.Count} indsatser er kopieret. Se datoer og tekster efter.");
        return LocalRedirect(PlanAddresses.Plan(planId));
    }

    private Task<Plan?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.AddInitiative).InRunningPartnerships(db).AsNoTracking().Include(plan => plan.Initiatives).SingleOrDefaultAsync(plan => plan.Id == id && plan.Stage != PlanStage.Agreed, cancellation);

    /// <summary>The initiatives of earlier plans that the person may edit: a copy belongs to the same owner.</summary>
    private async Task<CopyPage> PageAsync(Plan plan, CancellationToken cancellation)
    {
        var earlier = await db.Initiatives.AllowedTo(me.Rights, Permission.EditInitiative).AsNoTracking()
            .Include(initiative => initiative.DeputyPost).Include(initiative => initiative.Milestones)
            .AsSplitQuery()
            .Join(db.Plans.Where(other => other.PartnershipId == plan.PartnershipId && other.EndsOn < plan.StartsOn), initiative => initiative.PlanId, other => other.Id, (initiative, other) => new { initiative, other })
            .OrderByDescending(row => row.other.StartsOn).ThenBy(row => row.initiative.PrincipleNumber).ThenBy(row => row.initiative.Position).ThenBy(row => row.initiative.Id)
            .ToListAsync(cancellation);
        var head = await db.ReadHeadAsync(plan, cancellation);
        return new(head, [.. earlier.Select(row => new EarlierInitiative(row.initiative, row.other, plan.Initiatives.Any(own => own.Title == row.initiative.Title)))]);
    }
}

/// <param name="Head">The plan to copy into.</param>
/// <param name="Earlier">What can be copied, the newest plan first.</param>
public sealed record CopyPage(PlanHead Head, IReadOnlyList<EarlierInitiative> Earlier);

/// <summary>An initiative of an earlier plan.</summary>
/// <param name="Initiative">With its milestones.</param>
/// <param name="Plan">The earlier plan.</param>
/// <param name="IsThere">The newer plan has one of that title already.</param>
public sealed record EarlierInitiative(Initiative Initiative, Plan Plan, bool IsThere);
