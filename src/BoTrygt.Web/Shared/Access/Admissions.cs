using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Access;

/// <summary>
/// Gives people roles. Whoever looks after an organisation or signs for it hears when somebody is given the right to sign
/// for it: a right that was given behind their backs does not stay there.
/// </summary>
public sealed class Admissions(BoTrygtDb db, Mails mails, SignedInPerson me, TimeProvider clock)
{
    /// <summary>Makes a person a member; whoever saves that saves the mails with it.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="Organisation.Admit"/>.</exception>
    public Task AdmitAsync(Organisation organisation, Person person, Role role, DateOnly from, CancellationToken cancellation) =>
        AdmitAsync(organisation, person, role, from, to: null, cancellation);

    /// <summary>The same to a last day; null for no end.</summary>
    /// <exception cref="BrokenRuleException">See <see cref="Organisation.Admit"/>.</exception>
    public async Task AdmitAsync(Organisation organisation, Person person, Role role, DateOnly from, DateOnly? to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(person);
        await TellAsync(organisation, person, organisation.Admit(person, role, from, to), (me.PersonId, me.Name), cancellation);
    }

    /// <summary>The one who was invited takes the role on; whoever saves that saves the mails with it.</summary>
    /// <param name="invitation">With its organisation, that one's memberships and who invited.</param>
    /// <param name="person">Whoever it was for.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    /// <exception cref="BrokenRuleException">See <see cref="Invitation.Accept"/>.</exception>
    public async Task AcceptAsync(Invitation invitation, Person person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        ArgumentNullException.ThrowIfNull(person);
        var membership = invitation.Accept(person, clock.Today(), clock.GetUtcNow().UtcDateTime);
        await TellAsync(invitation.Organisation, person, membership, (invitation.InvitedById, invitation.InvitedBy.Name), cancellation);
    }

    private async Task TellAsync(Organisation organisation, Person person, Membership membership, (Guid Id, string Name) giver, CancellationToken cancellation)
    {
        if (!membership.Role.Signs())
        {
            return;
        }

        var key = organisation.Kind.KeyRole();
        var others = await db.Memberships.Where(Membership.ActiveOn(clock.Today()))
            .Where(other => other.OrganisationId == organisation.Id && other.PersonId != giver.Id && other.PersonId != person.Id)
            .Where(other => other.Role == key || other.Role == Role.Signatory || other.Role == Role.DeputySignatory)
            .Select(other => new Addressee(other.PersonId, other.Person.Email)).Distinct().ToListAsync(cancellation);
        var when = membership.From > clock.Today() ? $"fra {membership.From.InDanish()}" : "nu";
        foreach (var other in others)
        {
            mails.Add(other, $"{person.Name} kan {when} skrive under for {organisation.Name}", new MailBody()
                .Paragraph($"{giver.Name} har givet {person.Name} rollen »{membership.Role.InDanish()}« {AccessWords.Period(membership.From, membership.To)}. {person.Name} kan dermed skrive under på handleplaner for {organisation.Name}.")
                .Paragraph($"Er det ikke aftalt hos jer? Afslut rollen, og tal med {giver.Name}.")
                .Action("Se personen", $"/administration/personer/{person.Id}"));
        }
    }
}
