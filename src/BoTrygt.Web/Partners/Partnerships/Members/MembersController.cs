using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Members;

/// <summary>The posts in a partnership's groups.</summary>
[RequirePermission(Permission.EditPartnership)]
[Route("/arbejdsrum/partnerskaber/{slug}/medlemmer")]
public sealed class MembersController(BoTrygtDb db, SignedInPerson me) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation)
    {
        var partnership = await Allowed(slug).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return partnership is null ? NotFound() : View("Index", await ReadPageAsync(slug, partnership, new(), cancellation));
    }

    [HttpPost]
    public async Task<IActionResult> Create(string slug, MemberForm form, CancellationToken cancellation)
    {
        var partnership = await Allowed(slug).SingleOrDefaultAsync(cancellation);
        if (partnership is null)
        {
            return NotFound();
        }

        var page = await ReadPageAsync(slug, partnership, form, cancellation);
        if (!page.Check(ModelState))
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", page);
        }

        db.Add(form.ToMember(partnership.Id));
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Medlemmet er tilføjet.");
        return Redirect(page.Address);
    }

    [HttpPost("{id:guid}/slet")]
    public async Task<IActionResult> Delete(string slug, Guid id, CancellationToken cancellation)
    {
        var member = await db.Members.AllowedTo(me.Rights, Permission.EditPartnership)
            .SingleOrDefaultAsync(row => row.Id == id && Allowed(slug).Any(partnership => partnership.Id == row.PartnershipId), cancellation);
        if (member is null)
        {
            return NotFound();
        }

        db.Remove(member);
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Medlemmet er fjernet.");
        return Redirect(PartnershipAddresses.Members(slug));
    }

    private IQueryable<Partnership> Allowed(string slug) => db.Partnerships.AllowedTo(me.Rights, Permission.EditPartnership).Of(slug);

    private async Task<MembersPage> ReadPageAsync(string slug, Partnership partnership, MemberForm form, CancellationToken cancellation) => new(
        slug, partnership.Name, form, await PostChoice.ReadAsync(db, partnership.Id, cancellation), await db.ReadMembersAsync(me.Rights, partnership.Id, cancellation));
}
