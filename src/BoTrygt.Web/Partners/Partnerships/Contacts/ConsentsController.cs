using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Partnerships.Contacts;

/// <summary>That the one who holds a contact's post agrees to show the name.</summary>
[RequirePermission(Permission.EditPartnership)]
[Route("/arbejdsrum/partnerskaber/{slug}/kontakter/{id:guid}/samtykke")]
public sealed class ConsentsController(BoTrygtDb db, SignedInPerson me, StalePages citizens, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New(string slug, Guid id, CancellationToken cancellation)
    {
        var contact = await FindAsync(slug, id, cancellation);
        return contact?.Post.HolderId is { } holder ? View("Consent", new ConsentPage(slug, contact, new() { HolderId = holder, On = clock.Today() })) : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Create(string slug, Guid id, ConsentForm form, CancellationToken cancellation)
    {
        var contact = await FindAsync(slug, id, cancellation);
        if (contact?.Post.Holder is null)
        {
            return NotFound();
        }

        BrokenRuleException.Unless(contact.Post.HolderId == form.HolderId, "Another person holds the post by now.");
        if (form.On > clock.Today())
        {
            ModelState.AddModelError("form.On", "Datoen kan ikke ligge ude i fremtiden.");
        }

        if (!ModelState.IsValid || form.On is not { } day)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Consent", new ConsentPage(slug, contact, form));
        }

        contact.RecordConsent(day);
        await db.SaveChangesAsync(cancellation);
        TempData.Say(contact.Publication is null ? "Samtykket er gemt." : "Samtykket er gemt. Vis kontakten på ny, så kommer navnet med.");
        return Redirect(PlanAddresses.Contacts(slug));
    }

    [HttpPost("slet")]
    public async Task<IActionResult> Delete(string slug, Guid id, CancellationToken cancellation)
    {
        var contact = await FindAsync(slug, id, cancellation);
        if (contact is null)
        {
            return NotFound();
        }

        contact.WithdrawConsent();
        await db.SaveChangesAsync(cancellation);
        await citizens.ForgetAsync(PlanAddresses.ForCitizens(slug));
        TempData.Say("Samtykket er trukket tilbage. Borgerne ser ikke navnet.");
        return Redirect(PlanAddresses.Contacts(slug));
    }

    private Task<ContactPerson?> FindAsync(string slug, Guid id, CancellationToken cancellation) => db.FindContactAsync(me.Rights, Permission.EditPartnership, slug, id, cancellation);
}
