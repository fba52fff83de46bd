using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Memberships;

/// <summary>Gives a person a role in an organisation.</summary>
[RequirePermission(Permission.ManagePeople)]
[Route("/administration/personer/{personId:guid}/medlemskaber")]
public sealed class MembershipsController(BoTrygtDb db, SignedInPerson me, Admissions admissions, TimeProvider clock) : Controller
{
    [HttpGet("nyt")]
    public async Task<IActionResult> New(Guid personId, [FromQuery(Name = "organisation")] Guid? organisationId, CancellationToken cancellation)
    {
        var person = await PersonAsync(personId, cancellation);
        if (person is null)
        {
            return NotFound();
        }

        return await FormAsync(person, new MembershipForm { OrganisationId = organisationId, From = clock.Today() }, cancellation);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid personId, [Bind(Prefix = nameof(NewMembershipPage.Form))] MembershipForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var person = await PersonAsync(personId, cancellation);
        if (person is null)
        {
            return NotFound();
        }

        var organisation = await db.Organisations.Managed(me.Rights).Include(organisation => organisation.Memberships.Where(membership => membership.PersonId == personId))
            .SingleOrDefaultAsync(organisation => organisation.Id == form.OrganisationId, cancellation);
        Check(form, person, organisation);
        await CheckSigningAsync(form, person, organisation, cancellation);
        if (organisation is null || form.Role is not { } role || form.From is not { } from || !ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await FormAsync(person, form, cancellation);
        }

        await admissions.AdmitAsync(organisation, person, role, from, form.To, cancellation);
        if (!await this.TrySaveAsync(db, cancellation))
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await FormAsync(person, form, cancellation);
        }

        var cannotSignIn = role.Signs() && !await db.Users.AnyAsync(account => account.PersonId == person.Id, cancellation);
        TempData.Say($"{person.Name} {(from > clock.Today() || form.To is not null ? $"er {role.InDanish().ToLowerInvariant()} i {organisation.Name} {AccessWords.Period(from, form.To)}" : $"er nu {role.InDanish().ToLowerInvariant()} i {organisation.Name}")}.{(cannotSignIn ? $" {person.Name} kan ikke logge ind endnu. Bed en administrator hos Bo trygt om at åbne for det." : "")}");
        return Redirect($"/administration/personer/{personId}");
    }

    private Task<Person?> PersonAsync(Guid id, CancellationToken cancellation) => db.People.Managed(me.Rights, clock.Today()).SingleOrDefaultAsync(person => person.Id == id, cancellation);

    private void Check(MembershipForm form, Person person, Organisation? organisation)
    {
        if (form.OrganisationId is not null && organisation is null)
        {
            AddError(nameof(form.OrganisationId), "Vælg en organisation på listen.");
        }

        if (form.From is { } from && !MembershipPeriod.MayBegin(from, clock.Today()))
        {
            AddError(nameof(form.From), MembershipPeriod.BeginRule);
        }

        if (form.To is { } last && (!MembershipPeriod.MayEnd(last, clock.Today()) || last < form.From))
        {
            AddError(nameof(form.To), last < form.From ? "Den sidste dag kommer før den første." : MembershipPeriod.EndRule);
            return;
        }

        if (organisation is null || form.Role is not { } role || form.From is not { } first)
        {
            return;
        }

        if (me.Rights.NotToGive(organisation, role) is { } refusal)
        {
            AddError(nameof(form.Role), refusal);
        }
        else if (!organisation.CanAdmit(person.Id, role, first, form.To))
        {
            AddError(nameof(form.Role), $"{person.Name} har allerede den rolle i {organisation.Name}{(form.To is null ? "" : " i en del af tiden")}.");
        }
    }

    /// <summary>Whoever signs for a party works for no other: three parties are three people.</summary>
    private async Task CheckSigningAsync(MembershipForm form, Person person, Organisation? organisation, CancellationToken cancellation)
    {
        if (organisation is null || form.Role?.Signs() != true)
        {
            return;
        }

        if (await db.OtherPartyOfAsync(person.Id, organisation, clock.Today(), cancellation) is { } other)
        {
            AddError(nameof(form.Role), AccessWords.WorksForOther(person.Name, other, organisation.Name));
        }
    }

    private async Task<IActionResult> FormAsync(Person person, MembershipForm form, CancellationToken cancellation)
    {
        await db.RecordLookUpAsync(me, clock, "Giv en rolle", person.Id);
        var organisations = await db.Organisations.Managed(me.Rights).Select(organisation => new OrganisationChoice(organisation.Id, organisation.Name, organisation.Kind)).ToListAsync(cancellation);
        form.OrganisationId ??= organisations is [var only] ? only.Id : null;
        var chosen = organisations.Find(organisation => organisation.Id == form.OrganisationId);
        return View("New", new NewMembershipPage
        {
            Form = form,
            PersonId = person.Id,
            PersonName = person.Name,
            Organisations = [.. organisations.OrderBy(organisation => organisation.Name, DanishOrder.Comparer)],
            Organisation = chosen,
            Roles = chosen is null ? [] : me.Rights.RolesToGive(chosen.Kind, chosen.Id),
        });
    }

    private void AddError(string field, string message) => ModelState.AddModelError($"{nameof(NewMembershipPage.Form)}.{field}", message);
}
