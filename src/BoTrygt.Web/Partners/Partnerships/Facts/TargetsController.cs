using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Facts;

[RequirePermission(Permission.EditPartnership)]
[Route("/arbejdsrum/partnerskaber/{slug}/maal")]
public sealed class TargetsController(BoTrygtDb db, SignedInPerson me, CitizenPageCache citizens) : Controller
{
    [HttpGet("ny")]
    public async Task<IActionResult> New(string slug, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return partnership is null ? NotFound() : View("Target", new TargetPage(slug, null, new() { Version = partnership.Version, Position = partnership.Targets.Select(target => target.Position).DefaultIfEmpty().Max() + 1 }));
    }

    [HttpPost("ny")]
    public async Task<IActionResult> Create(string slug, TargetForm form, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return partnership is null ? NotFound() : await SaveAsync(slug, partnership, null, form, () => partnership.Targets.Add(form.ToTarget()), cancellation);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(string slug, Guid id, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return partnership?.Targets.SingleOrDefault(row => row.Id == id) is { } target ? View("Target", new TargetPage(slug, id, TargetForm.Of(target, partnership.Version))) : NotFound();
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(string slug, Guid id, TargetForm form, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return partnership?.Targets.SingleOrDefault(row => row.Id == id) is { } target ? await SaveAsync(slug, partnership, id, form, () => form.CopyTo(target), cancellation) : NotFound();
    }

    [HttpPost("{id:guid}/slet")]
    public async Task<IActionResult> Delete(string slug, Guid id, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        if (partnership?.Targets.SingleOrDefault(row => row.Id == id) is not { } target)
        {
            return NotFound();
        }

        partnership.Targets.Remove(target);
        partnership.Touch();
        await db.SaveChangesAsync(cancellation);
        return await DoneAsync(slug, "Målet er fjernet.");
    }

    private Task<Partnership?> ReadAsync(string slug, CancellationToken cancellation) =>
        db.Partnerships.AllowedTo(me.Rights, Permission.EditPartnership).Of(slug).Include(partnership => partnership.Targets).SingleOrDefaultAsync(cancellation);

    private async Task<IActionResult> SaveAsync(string slug, Partnership partnership, Guid? id, TargetForm form, Action change, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return this.Again("Target", new TargetPage(slug, id, form));
        }

        change();
        partnership.Touch();
        return await db.TrySaveAsync(partnership, form.Version, cancellation)
            ? await DoneAsync(slug, "Målet er gemt.")
            : await ConflictAsync(slug, id, form, cancellation);
    }

    private async Task<IActionResult> ConflictAsync(string slug, Guid? id, TargetForm form, CancellationToken cancellation)
    {
        var now = await db.Partnerships.AsNoTracking().AllowedTo(me.Rights, Permission.EditPartnership).Of(slug).Include(partnership => partnership.Targets).SingleAsync(cancellation);
        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Target", new TargetPage(slug, id, form) { Conflict = form.Against(now.Targets.SingleOrDefault(row => row.Id == id)) }, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> DoneAsync(string slug, string message)
    {
        await citizens.EvictAllAsync();
        TempData.Say(message);
        return Redirect(PartnershipAddresses.Facts(slug));
    }
}
