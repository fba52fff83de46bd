using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.People;

/// <summary>Takes somebody new into an organisation.</summary>
[RequirePermission(Permission.ManagePeople)]
[Route("/administration/organisationer/{organisationId:guid}/personer")]
public sealed class NewPeopleController(BoTrygtDb db, SignedInPerson me, Admissions admissions, TimeProvider clock) : Controller
{
    [HttpGet("ny")]
    public async Task<IActionResult> New(Guid organisationId, CancellationToken cancellation)
    {
        var organisation = await OrganisationAsync(organisationId, cancellation);
        return organisation is null ? NotFound() : View("New", PageOf(organisation, new NewPersonForm { From = clock.Today() }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid organisationId, [Bind(Prefix = nameof(NewPersonPage.Form))] NewPersonForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var organisation = await OrganisationAsync(organisationId, cancellation);
        if (organisation is null)
        {
            return NotFound();
        }

        Check(form, organisation);
        try
        {
            return ModelState.IsValid && await AdmitAsync(form, organisation, cancellation) is { } person ? Added(person) : this.Again("New", PageOf(organisation, form));
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", Saving.Meanwhile);
            return this.Again("New", PageOf(organisation, form), StatusCodes.Status409Conflict);
        }
    }

    private RedirectResult Added(Person person)
    {
        TempData.Say($"{person.Name} er tilføjet.");
        return Redirect($"/administration/personer/{person.Id}");
    }

    private Task<Organisation?> OrganisationAsync(Guid id, CancellationToken cancellation) =>
        db.Organisations.Managed(me.Rights).SingleOrDefaultAsync(organisation => organisation.Id == id, cancellation);

    private NewPersonPage PageOf(Organisation organisation, NewPersonForm form) => new()
    {
        Form = form,
        OrganisationId = organisation.Id,
        OrganisationName = organisation.Name,
        Roles = me.Rights.RolesToGive(organisation.Kind, organisation.Id),
        MayOpenAccount = me.May(Permission.ManageAdministrators),
    };

    private void Check(NewPersonForm form, Organisation organisation)
    {
        if (form.Role is { } role && me.Rights.NotToGive(organisation, role) is { } refusal)
        {
            AddError(nameof(form.Role), refusal);
        }

        if (form.From is { } from && !MembershipPeriod.MayBegin(from, clock.Today()))
        {
            AddError(nameof(form.From), MembershipPeriod.BeginRule);
        }
    }

    /// <summary>Null when somebody else has the address; the form says so then.</summary>
    private async Task<Person?> AdmitAsync(NewPersonForm form, Organisation organisation, CancellationToken cancellation)
    {
        var person = db.Add(new Person { Name = form.Name.Trim(), Email = form.Email }).Entity;
        await admissions.AdmitAsync(organisation, person, form.Role!.Value, form.From!.Value, cancellation);
        if (form.MayLogIn && me.May(Permission.ManageAdministrators))
        {
            db.Add(Account.Of(person));
        }

        if (await db.TrySavePersonAsync(person, cancellation))
        {
            return person;
        }

        AddError(nameof(form.Email), PersonForm.EmailIsTaken);
        return null;
    }

    private void AddError(string field, string message) => ModelState.AddModelError($"{nameof(NewPersonPage.Form)}.{field}", message);
}
