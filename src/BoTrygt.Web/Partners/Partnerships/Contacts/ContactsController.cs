using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships.Contacts;

/// <summary>The posts that citizens may turn to. Those who read all of the partnership see them; who may show one, shows it here.</summary>
[Route("/arbejdsrum/partnerskaber/{slug}/kontakter")]
public sealed class ContactsController(BoTrygtDb db, SignedInPerson me, StalePages citizens) : Controller
{
    [HttpGet]
    [RequirePermission(Permission.ReadPlan)]
    public async Task<IActionResult> Index(string slug, CancellationToken cancellation)
    {
        var partnership = await Allowed(slug, Permission.ReadPlan).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return partnership is null ? NotFound() : View("Index", await ReadPageAsync(slug, partnership, new(), cancellation));
    }

    [HttpPost]
    [RequirePermission(Permission.EditPartnership)]
    public async Task<IActionResult> Create(string slug, ContactForm form, CancellationToken cancellation)
    {
        var partnership = await Allowed(slug, Permission.EditPartnership).SingleOrDefaultAsync(cancellation);
        if (partnership is null)
        {
            return NotFound();
        }

        var page = await ReadPageAsync(slug, partnership, form, cancellation);
        if (page.Check(ModelState) is not { } post)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Index", page);
        }

        db.Add(new ContactPerson { PartnershipId = partnership.Id, PostId = post.Id, OwnerOrganisationId = post.OrganisationId });
        await db.SaveChangesAsync(cancellation);
        TempData.Say("Kontakten er tilføjet. Borgerne ser den først, når du viser den.");
        return Redirect(page.Address);
    }

    [HttpPost("{id:guid}/slet")]
    [RequirePermission(Permission.EditPartnership)]
    public async Task<IActionResult> Delete(string slug, Guid id, CancellationToken cancellation)
    {
        var contact = await db.FindContactAsync(me.Rights, Permission.EditPartnership, slug, id, cancellation);
        if (contact is null)
        {
            return NotFound();
        }

        db.Remove(contact);
        await db.SaveChangesAsync(cancellation);
        await citizens.ForgetAsync(PlanAddresses.ForCitizens(slug));
        TempData.Say("Kontakten er fjernet.");
        return Redirect(PlanAddresses.Contacts(slug));
    }

    private IQueryable<Partnership> Allowed(string slug, Permission permission) => db.Partnerships.AllowedTo(me.Rights, permission).Of(slug);

    private async Task<ContactsPage> ReadPageAsync(string slug, Partnership partnership, ContactForm form, CancellationToken cancellation)
    {
        var mayEdit = me.Rights.To(Permission.EditPartnership).CoversAllOf(partnership.Id);
        var contacts = await db.ReadContactsAsync(me.Rights, partnership.Id, cancellation);
        return new(
            slug,
            partnership.Name,
            form,
            mayEdit ? await PostChoice.ReadAsync(db, partnership.Id, cancellation) : [],
            [.. contacts.Select(contact => new ContactRow(contact, me.May(Permission.ShowToCitizens, contact)))],
            mayEdit);
    }
}
