using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Invitations;

/// <summary>Asks somebody to take on a role in an organisation that one looks after, asks again, and takes it back.</summary>
[RequirePermission(Permission.ManagePeople)]
public sealed class InvitationsController(BoTrygtDb db, SignedInPerson me, Inviting inviting, TimeProvider clock) : Controller
{
    private const string Prefix = nameof(InvitationPage.Form);

    [HttpGet("/administration/organisationer/{organisationId:guid}/invitationer/ny")]
    public async Task<IActionResult> New(Guid organisationId, CancellationToken cancellation) =>
        await inviting.OrganisationAsync(organisationId, cancellation) is { } organisation ? View("New", PageOf(organisation, new())) : NotFound();

    [HttpPost("/administration/organisationer/{organisationId:guid}/invitationer")]
    public async Task<IActionResult> Create(Guid organisationId, [Bind(Prefix = Prefix)] InvitationForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await inviting.OrganisationAsync(organisationId, cancellation) is not { } organisation)
        {
            return NotFound();
        }

        ModelState.Unless(form.LastDay is not { } last || MembershipPeriod.MayEnd(last, clock.Today()), $"{Prefix}.{nameof(form.LastDay)}", MembershipPeriod.EndRule);
        ModelState.Unless(inviting.CanSend(Request), "", Inviting.NoHost);
        if (ModelState.IsValid && await inviting.ProblemAsync(organisation, form.ToAsk(), cancellation) is { } problem)
        {
            ModelState.AddModelError($"{Prefix}.{nameof(form.Role)}", problem);
        }

        if (!ModelState.IsValid)
        {
            return this.Again("New", PageOf(organisation, form));
        }

        inviting.Add(Request, organisation, form.ToAsk());
        TempData.Say(await db.TrySaveUniqueAsync(cancellation) ? $"{form.Name.Trim()} får en mail med et link. Det virker i {Inviting.LifetimeInWords}." : $"{form.Name.Trim()} er lige blevet inviteret.");
        return Redirect($"/administration/organisationer/{organisationId}");
    }

    [HttpPost("/administration/invitationer/{id:guid}/send-igen")]
    public Task<IActionResult> Resend(Guid id, CancellationToken cancellation) => ChangeAsync(
        id,
        invitation =>
        {
            if (!me.Rights.MayGive(invitation.Role, invitation.OrganisationId))
            {
                return AccessWords.OnlyOwnGives(invitation.Organisation.Name);
            }

            if (!inviting.CanSend(Request))
            {
                return Inviting.NoHost;
            }

            inviting.Send(Request, invitation, invitation.Organisation.Name);
            return $"{invitation.Name} får en ny mail. Linket i den gamle virker ikke længere.";
        },
        cancellation);

    [HttpPost("/administration/invitationer/{id:guid}/traek-tilbage")]
    public Task<IActionResult> Revoke(Guid id, CancellationToken cancellation) => ChangeAsync(
        id,
        invitation =>
        {
            invitation.Revoke(clock.GetUtcNow().UtcDateTime);
            return $"Invitationen til {invitation.Name} er trukket tilbage. Linket virker ikke længere.";
        },
        cancellation);

    private async Task<IActionResult> ChangeAsync(Guid id, Func<Invitation, string> change, CancellationToken cancellation)
    {
        var invitation = await db.Invitations.AllowedTo(me.Rights, Permission.ManagePeople).Include(one => one.Organisation).SingleOrDefaultAsync(one => one.Id == id, cancellation);
        if (invitation is null)
        {
            return NotFound();
        }

        var said = !invitation.IsOpen ? "Invitationen er allerede brugt eller trukket tilbage." : change(invitation);
        TempData.Say(await this.TrySaveAsync(db, cancellation) ? said : Saving.Meanwhile);
        return Redirect($"/administration/organisationer/{invitation.OrganisationId}");
    }

    private InvitationPage PageOf(Organisation organisation, InvitationForm form) => new(organisation.Id, organisation.Name, me.Rights.RolesToGive(organisation.Kind, organisation.Id), form);
}
