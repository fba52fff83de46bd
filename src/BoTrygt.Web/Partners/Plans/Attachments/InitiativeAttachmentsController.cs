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

/// <summary>The files of an initiative.</summary>
[Route("/arbejdsrum/indsatser/{id:guid}/bilag")]
public sealed class InitiativeAttachmentsController(BoTrygtDb db, SignedInPerson me, InitiativesInReach initiatives, AttachmentFiles files) : Controller
{
    [HttpGet]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellation) =>
        await initiatives.FindAsync(id, Permission.ReadPlan, cancellation) is { } initiative ? View("Attachments", await PageAsync(initiative, new(), cancellation)) : NotFound();

    [HttpGet("{attachmentId:guid}")]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Show([FromServices] AttachmentDownload download, Guid id, Guid attachmentId, CancellationToken cancellation) =>
        await initiatives.FindAsync(id, Permission.ReadPlan, cancellation) is { } initiative
        && await db.Attachments.Of(initiative, me.Rights).AsNoTracking().SingleOrDefaultAsync(row => row.Id == attachmentId, cancellation) is { } attachment
            ? await download.SendAsync(this, attachment, AttachmentQueries.AttachmentsOf(initiative), cancellation)
            : NotFound();

    [HttpPost]
    [RequirePermission(Permission.EditInitiative)]
    [TakesFile]
    public async Task<IActionResult> Create(Guid id, [Bind(Prefix = nameof(AttachmentsPage.Form))] AttachmentForm form, CancellationToken cancellation)
    {
        if (await initiatives.FindAsync(id, Permission.EditInitiative, cancellation) is not { } initiative)
        {
            return NotFound();
        }

        if (await files.KeepAsync(form.File, db.Attachments.Where(other => other.InitiativeId == id), ModelState, cancellation) is not { } kept)
        {
            return this.Again("Attachments", await PageAsync(initiative, form, cancellation));
        }

        var by = new AddedBy(me.PersonId, me.Rights.ActsFor(Permission.EditInitiative, initiative), initiatives.Now);
        db.Add(Attachment.On(initiative, kept, by, form.IsShared && initiative.CivilSociety != CivilSocietyAccess.None));
        if (!await files.TrySaveAsync(() => initiatives.SaveBesideAsync(initiative, cancellation), ModelState))
        {
            return this.Again("Attachments", await PageAsync(initiative, form, cancellation));
        }

        TempData.Say($"»{kept.Name}« er tilføjet.");
        return LocalRedirect(AttachmentQueries.AttachmentsOf(initiative));
    }

    [HttpPost("{attachmentId:guid}/fjern")]
    [RequirePermission(Permission.EditInitiative)]
    public async Task<IActionResult> Delete(Guid id, Guid attachmentId, CancellationToken cancellation)
    {
        var removed = await files.RemoveAsync(db.Attachments.Where(row => row.InitiativeId == id && row.Id == attachmentId), FindAsync, initiatives.SaveAsync, cancellation);
        if (removed is null)
        {
            return NotFound();
        }

        TempData.Say($"»{removed}« er fjernet.");
        return LocalRedirect($"{PlanAddresses.Initiative(id)}/bilag");

        async Task<bool> FindAsync()
        {
            var initiative = await initiatives.FindAsync(id, Permission.EditInitiative, cancellation);
            initiative?.Touch(initiatives.Now);
            return initiative is not null;
        }
    }

    private async Task<AttachmentsPage> PageAsync(Initiative initiative, AttachmentForm form, CancellationToken cancellation)
    {
        var plan = await db.Plans.AsNoTracking().SingleAsync(plan => plan.Id == initiative.PlanId, cancellation);
        var head = await db.ReadHeadAsync(plan, cancellation);
        Crumb[] trail = [.. head.Trail(), new(initiative.Title, PlanAddresses.Initiative(initiative.Id)), new("Bilag")];
        return new(initiative.Title, trail, await db.ReadAttachmentsAsync(initiative, me.Rights, cancellation), initiative.CivilSociety != CivilSocietyAccess.None, files.MaxMegabytes, form);
    }
}
