using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Partners.Partnerships.Contacts;

/// <summary>What citizens see of a contact.</summary>
[RequirePermission(Permission.ShowToCitizens)]
[Route("/arbejdsrum/partnerskaber/{slug}/kontakter/{id:guid}")]
public sealed class PublicationsController(BoTrygtDb db, SignedInPerson me, StalePages citizens, TimeProvider clock) : Controller
{
    [HttpPost("vis")]
    public Task<IActionResult> Create(string slug, Guid id, CancellationToken cancellation) =>
        ChangeAsync(slug, id, contact => contact.ShowToCitizens(clock.GetUtcNow().UtcDateTime), "Kontakten vises nu for borgerne.", cancellation);

    [HttpPost("skjul")]
    public Task<IActionResult> Delete(string slug, Guid id, CancellationToken cancellation) =>
        ChangeAsync(slug, id, contact => contact.HideFromCitizens(), "Kontakten vises ikke længere for borgerne.", cancellation);

    private async Task<IActionResult> ChangeAsync(string slug, Guid id, Action<ContactPerson> change, string message, CancellationToken cancellation)
    {
        var contact = await db.FindContactAsync(me.Rights, Permission.ShowToCitizens, slug, id, cancellation);
        if (contact is null)
        {
            return NotFound();
        }

        change(contact);
        await db.SaveChangesAsync(cancellation);
        await citizens.ForgetAsync(PlanAddresses.ForCitizens(slug));
        TempData.Say(message);
        return Redirect(PlanAddresses.Contacts(slug));
    }
}
