using BoTrygt.Database;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Access;

/// <summary>Mails about a password. They are added to the context; whoever saves the cause saves them with it.</summary>
public sealed class PasswordMails(BoTrygtDb db, Mails mails, TimeProvider clock)
{
    private const string LinkSubject = "Vælg en ny adgangskode til Bo trygt";
    private const int MostLinks = 3;
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LinkLives = TimeSpan.FromHours(2);

    /// <summary>
    /// A link went to the address within the last minute, or three within two hours: nobody fills somebody else's mailbox from
    /// here. Whoever is refused a fourth has three that still work.
    /// </summary>
    public async Task<bool> HasSentEnoughLinksAsync(string email)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (justNow, lately) = (now - ShortestInterval, now - LinkLives);
        var sent = db.OutboxMails.Where(mail => mail.To == email && mail.Subject == LinkSubject && mail.CreatedAt > lately);
        return await sent.CountAsync() >= MostLinks || await sent.AnyAsync(mail => mail.CreatedAt > justNow);
    }

    /// <param name="account">Whose password.</param>
    /// <param name="link">The mail leads to its path on the host that the operator set, whichever host it was made with.</param>
    /// <param name="lifetime">How long it works, in words.</param>
    public void AddLink(Account account, Uri link, string lifetime)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(link);
        mails.Add(new(account.PersonId, account.Email ?? ""), LinkSubject, new MailBody()
            .Paragraph("Du har bedt om at vælge en ny adgangskode til Bo trygts arbejdsrum.")
            .Action("Vælg en ny adgangskode", link.PathAndQuery)
            .Paragraph($"Linket virker i {lifetime} og kun én gang.")
            .Paragraph("Har du ikke bedt om det, skal du ikke gøre noget. Din adgangskode er, som den var."));
    }

    public void AddChanged(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        mails.Add(new(account.PersonId, account.Email ?? ""), "Din adgangskode til Bo trygt er ændret", new MailBody()
            .Paragraph($"Adgangskoden til din konto i Bo trygts arbejdsrum blev ændret den {clock.GetUtcNow().UtcDateTime.InDanish()}. Alle steder, hvor du var logget ind, er du nu logget ud.")
            .Paragraph("Var det ikke dig? Så vælg straks en ny: gå til »Log ind« og derfra til »Glemt adgangskoden?«. Sig det også til koordinatoren i din organisation."));
    }
}
