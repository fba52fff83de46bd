using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Partners.Plans.Attachments;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>A partnership's plan: the page on which the coordinator works.</summary>
public sealed class PlansController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet("/arbejdsrum/planer/{id:guid}")]
    [RequirePermission(Permission.EnterPartnership)]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellation)
    {
        var readable = db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.ReadPlan);
        var head = await db.Plans.WithAmendments().AllowedTo(me.Rights, Permission.EnterPartnership)
            .Where(plan => plan.Id == id && (plan.AmendsId == null || readable.Any(other => other.Id == id)))
            .Join(db.Partnerships.Where(partnership => partnership.EndedOn == null), plan => plan.PartnershipId, partnership => partnership.Id, (plan, partnership) => new PlanHead(plan, partnership.Name, partnership.Municipality.Slug))
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        return head is null ? await FormerAmendmentAsync(id, cancellation) : View("Show", await ReadPageAsync(head, cancellation));
    }

    /// <summary>An amendment that all have signed is part of its plan, and one that was dropped is no more; a link to it leads to the plan.</summary>
    private async Task<IActionResult> FormerAmendmentAsync(Guid id, CancellationToken cancellation)
    {
        var versions = db.PlanVersions.AllowedTo(me.Rights, Permission.ReadPlan).InRunningPartnerships(db);
        if (await versions.Where(version => version.ProposedPlanId == id && version.PlanId != id).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellation) is not { } version)
        {
            return NotFound();
        }

        TempData.Say(version.State == PlanVersionState.Agreed ? "Ændringsforslaget er underskrevet og er nu en del af planen." : "Ændringsforslaget er droppet. Planen gælder, som den er.");
        return LocalRedirect(PlanAddresses.Plan(version.PlanId));
    }

    private async Task<PlanPage> ReadPageAsync(PlanHead head, CancellationToken cancellation)
    {
        var initiatives = await db.Initiatives.WithAmendments().AllowedTo(me.Rights, Permission.ReadPlan).AsNoTracking()
            .Where(initiative => initiative.PlanId == head.Plan.Id)
            .OrderBy(initiative => initiative.Position).ThenBy(initiative => initiative.Id)
            .Include(initiative => initiative.OwnerPost.Organisation)
            .Include(initiative => initiative.DeputyPost)
            .Include(initiative => initiative.Milestones)
            .Include(initiative => initiative.Publication)
            .AsSplitQuery()
            .ToListAsync(cancellation);
        return new PlanPage(
            head,
            await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation),
            await db.Themes.AsNoTracking().ToDictionaryAsync(theme => theme.Slug, theme => theme.Name, cancellation),
            initiatives,
            await ReadArchivedAsync(head.Plan, cancellation),
            await ReadToRepeatAsync(head.Plan, cancellation),
            await db.Plans.AsNoTracking().Where(plan => plan.PartnershipId == head.Plan.PartnershipId).OrderByDescending(plan => plan.StartsOn).ToListAsync(cancellation),
            me.Rights,
            me.May(Permission.ReadPlan, head.Plan) ? await AgreementPanel.ReadAsync(db, head.Plan, me.Rights, clock.Today(), cancellation) : null,
            me.May(Permission.ReadPlan, head.Plan) && Attachment.CanBeOn(head.Plan) ? await db.ReadAttachmentsAsync(head.Plan, me.Rights, cancellation) : null,
            clock.Today());
    }

    private async Task<IReadOnlyList<Initiative>> ReadToRepeatAsync(Plan plan, CancellationToken cancellation) => !me.May(Permission.EditInitiative)
        ? []
        : [.. (await db.Initiatives.AllowedTo(me.Rights, Permission.EditInitiative).AsNoTracking().Where(initiative => initiative.PartnershipId == plan.PartnershipId).ReadProposedAgainAsync(db, clock.Today(), cancellation))
            .Where(initiative => initiative.ComesBackIn(plan, clock.Today())).OrderBy(initiative => initiative.NextStartOn(clock.Today()))];

    private async Task<IReadOnlyList<ArchivedInitiative>> ReadArchivedAsync(Plan plan, CancellationToken cancellation) =>
        !plan.CanEdit || !me.May(Permission.EditInitiative)
            ? []
            : await db.Initiatives.IgnoreQueryFilters().AllowedTo(me.Rights, Permission.EditInitiative)
                .Where(initiative => initiative.PlanId == plan.Id && initiative.ArchivedAt != null)
                .OrderByDescending(initiative => initiative.ArchivedAt)
                .Select(initiative => new ArchivedInitiative(initiative.Id, initiative.Title, initiative.ArchivedAt!.Value))
                .ToListAsync(cancellation);
}
