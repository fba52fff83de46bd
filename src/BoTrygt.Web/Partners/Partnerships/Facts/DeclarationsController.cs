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
[Route("/arbejdsrum/partnerskaber/{slug}/erklaeringer")]
public sealed class DeclarationsController(BoTrygtDb db, SignedInPerson me, CitizenPageCache citizens) : Controller
{
    [HttpGet("ny")]
    public async Task<IActionResult> New(string slug, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return partnership is null ? NotFound() : View("Declaration", new DeclarationPage(slug, null, new() { Version = partnership.Version }));
    }

    [HttpPost("ny")]
    public async Task<IActionResult> Create(string slug, DeclarationForm form, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return partnership is null ? NotFound() : await SaveAsync(slug, partnership, null, form, () => partnership.Declarations.Add(form.ToDeclaration()), cancellation);
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Edit(string slug, Guid id, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return partnership?.Declarations.SingleOrDefault(row => row.Id == id) is { } declaration ? View("Declaration", new DeclarationPage(slug, id, DeclarationForm.Of(declaration, partnership.Version))) : NotFound();
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Update(string slug, Guid id, DeclarationForm form, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        return partnership?.Declarations.SingleOrDefault(row => row.Id == id) is { } declaration ? await SaveAsync(slug, partnership, id, form, () => form.CopyTo(declaration), cancellation) : NotFound();
    }

    [HttpPost("{id:guid}/slet")]
    public async Task<IActionResult> Delete(string slug, Guid id, CancellationToken cancellation)
    {
        var partnership = await ReadAsync(slug, cancellation);
        if (partnership?.Declarations.SingleOrDefault(row => row.Id == id) is not { } declaration)
        {
            return NotFound();
        }

        partnership.Declarations.Remove(declaration);
        partnership.Touch();
        await db.SaveChangesAsync(cancellation);
        return await DoneAsync(slug, "Erklæringen er fjernet.");
    }

    private Task<Partnership?> ReadAsync(string slug, CancellationToken cancellation) =>
        db.Partnerships.AllowedTo(me.Rights, Permission.EditPartnership).Of(slug).Include(partnership => partnership.Declarations).SingleOrDefaultAsync(cancellation);

    private async Task<IActionResult> SaveAsync(string slug, Partnership partnership, Guid? id, DeclarationForm form, Action change, CancellationToken cancellation)
    {
        if (!ModelState.IsValid)
        {
            return this.Again("Declaration", new DeclarationPage(slug, id, form));
        }

        change();
        partnership.Touch();
        return await db.TrySaveAsync(partnership, form.Version, cancellation)
            ? await DoneAsync(slug, "Erklæringen er gemt.")
            : await ConflictAsync(slug, id, form, cancellation);
    }

    private async Task<IActionResult> ConflictAsync(string slug, Guid? id, DeclarationForm form, CancellationToken cancellation)
    {
        var now = await db.Partnerships.AsNoTracking().AllowedTo(me.Rights, Permission.EditPartnership).Of(slug).Include(partnership => partnership.Declarations).SingleAsync(cancellation);
        this.HasSeen();
        form.Version = now.Version;
        return this.Again("Declaration", new DeclarationPage(slug, id, form) { Conflict = form.Against(now.Declarations.SingleOrDefault(row => row.Id == id)) }, StatusCodes.Status409Conflict);
    }

    private async Task<IActionResult> DoneAsync(string slug, string message)
    {
        await citizens.EvictAllAsync();
        TempData.Say(message);
        return Redirect(PartnershipAddresses.Facts(slug));
    }
}
