using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Attachments;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Attachments;

/// <summary>The files of a plan: for those who read it whole. Whoever writes the plan adds them.</summary>
[Route("/arbejdsrum/planer/{id:guid}/bilag")]
public sealed class PlanAttachmentsController(BoTrygtDb db, SignedInPerson me, AttachmentFiles files, TimeProvider clock) : Controller
{
    [HttpGet]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, Permission.ReadPlan, cancellation) is { } plan ? View("Attachments", await PageAsync(plan, new(), cancellation)) : NotFound();

    [HttpGet("{attachmentId:guid}")]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show([FromServices] AttachmentDownload download, Guid id, Guid attachmentId, CancellationToken cancellation) =>
        await FindAsync(id, Permission.ReadPlan, cancellation) is { } plan
        && await db.Attachments.Of(plan).AsNoTracking().SingleOrDefaultAsync(row => row.Id == attachmentId, cancellation) is { } attachment
            ? await download.SendAsync(this, attachment, AttachmentQueries.AttachmentsOf(plan), cancellation)
            : NotFound();

    [HttpPost]
    [RequirePermission(Permission.ProposePlan)]
    [TakesFile]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = nameof(AttachmentsPage.Form))] AttachmentForm form, CancellationToken cancellation)
    {
        if (await FindAsync(id, Permission.ProposePlan, cancellation) is not { } plan)
        {
            return NotFound();
        }

        if (await files.KeepAsync(form.File, db.Attachments.Of(plan), ModelState, cancellation) is not { } kept)
        {
            return this.Again("Attachments", await PageAsync(plan, form, cancellation));
        }

        db.Add(Attachment.On(plan, kept, new(me.PersonId, me.Rights.ActsFor(Permission.ProposePlan, plan), clock.GetUtcNow().UtcDateTime)));
        if (!await files.TrySaveAsync(() => db.SaveChangesAsync(cancellation), ModelState))
        {
            return this.Again("Attachments", await PageAsync(plan, form, cancellation));
        }

        TempData.Say($"»{kept.Name}« er tilføjet.");
        return LocalRedirect(AttachmentQueries.AttachmentsOf(plan));
    }

    [HttpPost("{attachmentId:guid}/fjern")]
    [RequirePermission(Permission.ProposePlan)]
    public async Task<IActionResult> Delete(Guid id, Guid attachmentId, CancellationToken cancellation)
    {
        var removed = await files.RemoveAsync(db.Attachments.Where(row => row.PlanId == id && row.Id == attachmentId), FindAsync, db.SaveChangesAsync, cancellation);
        if (removed is null)
        {
            return NotFound();
        }

        TempData.Say($"»{removed}« er fjernet.");
        return LocalRedirect($"{PlanAddresses.Plan(id)}/bilag");

        async Task<bool> FindAsync() => await this.FindAsync(id, Permission.ProposePlan, cancellation) is not null;
    }

    /// <summary>An amendment has no files: they lie on the plan that runs.</summary>
    private Task<Plan?> FindAsync(Guid id, Permission permission, CancellationToken cancellation) =>
        db.Plans.AllowedTo(me.Rights, permission).InRunningPartnerships(db).AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, cancellation);

    private async Task<AttachmentsPage> PageAsync(Plan plan, AttachmentForm form, CancellationToken cancellation)
    {
        var head = await db.ReadHeadAsync(plan, cancellation);
        Crumb[] trail = [.. head.Trail(), new("Bilag")];
        return new(head.Title, trail, await db.ReadAttachmentsAsync(plan, me.Rights, cancellation), AsksWhetherShared: false, files.MaxMegabytes, form);
    }
}
