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
    public async Task AdmitAsync(Organisation organisation, Person person, Role role, DateOnly from, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(person);
        organisation.Admit(person, role, from);
        if (role.Signs())
        {
            await TellAsync(organisation, person, role, from, cancellation);
        }
    }

    private async Task TellAsync(Organisation organisation, Person person, Role role, DateOnly from, CancellationToken cancellation)
    {
        var key = organisation.Kind.KeyRole();
        var others = await db.Memberships.Where(Membership.ActiveOn(clock.Today()))
            .Where(membership => membership.OrganisationId == organisation.Id && membership.PersonId != me.PersonId && membership.PersonId != person.Id)
            .Where(membership => membership.Role == key || membership.Role == Role.Signatory || membership.Role == Role.DeputySignatory)
            .Select(membership => new Addressee(membership.PersonId, membership.Person.Email)).Distinct().ToListAsync(cancellation);
        foreach (var other in others)
        {
            mails.Add(other, $"{person.Name} kan nu skrive under for {organisation.Name}", new MailBody()
                .Paragraph($"{me.Name} har givet {person.Name} rollen »{role.InDanish()}« fra {from.InDanish()}. {person.Name} kan dermed skrive under på handleplaner for {organisation.Name}.")
                .Paragraph($"Er det ikke aftalt hos jer? Afslut rollen, og tal med {me.Name}.")
                .Action("Se personen", $"/administration/personer/{person.Id}"));
        }
    }
}
