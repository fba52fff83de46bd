using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Messages;

/// <summary>Writes a message and a mail for everybody who gets it. Whoever saves the one saves the others.</summary>
public sealed class CoordinatorMail(BoTrygtDb db, Mails mails, SignedInPerson me, TimeProvider clock)
{
    /// <summary>Those who coordinate a partnership today that has not ended, each once however many roles they have.</summary>
    public async Task<IReadOnlyList<Addressee>> RecipientsAsync(CoordinatorAudience audience, CancellationToken cancellation)
    {
        var (roles, today) = (CoordinatorMessage.RolesOf(audience), clock.Today());
        var parties = db.Partnerships.Where(Partnership.IsOpenOn(today)).SelectMany(partnership => partnership.Parties).Select(party => party.OrganisationId);
        var coordinating = db.Memberships.Where(Membership.ActiveOn(today)).Where(membership => roles.Contains(membership.Role) && parties.Contains(membership.OrganisationId));
        return await db.People.Where(person => coordinating.Any(membership => membership.PersonId == person.Id))
            .OrderBy(person => person.Id).Select(person => new Addressee(person.Id, person.Email)).ToListAsync(cancellation);
    }

    /// <returns>How many people get it.</returns>
    public async Task<int> WriteAsync(MessageForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        var audience = form.Audience.GetValueOrDefault();
        var recipients = await RecipientsAsync(audience, cancellation);
        var sender = await db.People.SingleAsync(person => person.Id == me.PersonId, cancellation);
        foreach (var recipient in recipients)
        {
            mails.Add(recipient, form.Subject, BodyOf(form.Text, audience, sender.Name), sender.Email);
        }

        db.Add(new CoordinatorMessage
        {
            Id = form.Id.GetValueOrDefault(),
            Subject = form.Subject.Clean(),
            Text = form.Text.Clean(),
            Audience = audience,
            SentById = sender.Id,
            SentAt = clock.GetUtcNow().UtcDateTime,
            Recipients = recipients.Count,
        });
        return recipients.Count;
    }

    private static MailBody BodyOf(string text, CoordinatorAudience audience, string sender)
    {
        var body = new MailBody();
        foreach (var paragraph in text.Clean().Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            body.Paragraph(paragraph);
        }

        return body.Paragraph($"Beskeden er skrevet af {sender} hos Bo trygt til {audience.InDanish()}. Svarer du på mailen, svarer du {sender}.");
    }
}
