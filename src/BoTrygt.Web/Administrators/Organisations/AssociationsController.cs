using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Organisations;

/// <summary>Lets an association take part in a partnership.</summary>
[RequirePermission(Permission.ManageOrganisations)]
public sealed class AssociationsController(BoTrygtDb db, SignedInPerson me) : Controller
{
    [HttpGet("/administration/foreninger/ny")]
    public Task<IActionResult> New(Guid? partnerskab, CancellationToken cancellation) => FormAsync(new AssociationForm { PartnershipId = partnerskab }, cancellation);

    [HttpPost("/administration/foreninger")]
    public async Task<IActionResult> Create([Bind(Prefix = nameof(AssociationPage.Form))] AssociationForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid)
        {
            await CheckAsync(form, cancellation);
        }

        if (!ModelState.IsValid || await TryAddAsync(form, cancellation) is not { } association)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await FormAsync(form, cancellation);
        }

        TempData.Say($"{association.Name} er med. Tilføj nu de personer, der skal kunne bidrage.");
        return Redirect($"/administration/organisationer/{association.Id}");
    }

    /// <summary>Null when an association of that name came in between; the field says so then.</summary>
    private async Task<Organisation?> TryAddAsync(AssociationForm form, CancellationToken cancellation)
    {
        var association = db.Add(Organisation.Association(form.Name.Trim(), form.PartnershipId.GetValueOrDefault())).Entity;
        if (await db.TrySaveUniqueAsync(cancellation))
        {
            return association;
        }

        SayNameIsTaken();
        return null;
    }

    private async Task<IActionResult> FormAsync(AssociationForm form, CancellationToken cancellation) =>
        View("New", new AssociationPage(form, await db.Partnerships.AllowedTo(me.Rights, Permission.ManageOrganisations).ReadChoicesAsync(cancellation)));

    private async Task CheckAsync(AssociationForm form, CancellationToken cancellation)
    {
        if (!await db.Partnerships.AllowedTo(me.Rights, Permission.ManageOrganisations).AnyAsync(partnership => partnership.Id == form.PartnershipId, cancellation))
        {
            ModelState.AddModelError($"{nameof(AssociationPage.Form)}.{nameof(form.PartnershipId)}", "Vælg et partnerskab, der er i gang.");
        }
        else if (await db.Organisations.NamesakesOf(form.PartnershipId, form.Name).AnyAsync(cancellation))
        {
            SayNameIsTaken();
        }
    }

    private void SayNameIsTaken() => ModelState.AddModelError($"{nameof(AssociationPage.Form)}.{nameof(AssociationForm.Name)}", AssociationForm.NameIsTaken);
}
