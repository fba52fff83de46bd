using BoTrygt.Database;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.SignIn;

/// <summary>Mails about a password. They are added to the context; whoever saves the cause saves them with it.</summary>
public sealed class PasswordMails(BoTrygtDb db, Mails mails, TimeProvider clock)
{
    private const string LinkSubject = "Vælg en ny adgangskode til Bo trygt";
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);

    /// <summary>A link went to the address within the last minute: nobody fills somebody else's mailbox from here.</summary>
    public async Task<bool> HasJustSentLinkAsync(string email)
    {
        var since = clock.GetUtcNow().UtcDateTime - ShortestInterval;
        return await db.OutboxMails.AnyAsync(mail => mail.To == email && mail.Subject == LinkSubject && mail.CreatedAt > since);
    }

    public void AddLink(string email, Uri link) => mails.Add(email, LinkSubject, $"""
        Du har bedt om at vælge en ny adgangskode til Bo trygts arbejdsrum. Det gør du her:

        {link}

        Linket virker i {PasswordLinks.LifetimeInWords} og kun én gang.

        Har du ikke bedt om det, skal du ikke gøre noget. Din adgangskode er, som den var.
        """);

    public void AddChanged(string email) => mails.Add(email, "Din adgangskode til Bo trygt er ændret", $"""
        Adgangskoden til din konto i Bo trygts arbejdsrum blev ændret den {clock.GetUtcNow().UtcDateTime.InDanish()}. Alle steder, hvor du var logget ind, er du nu logget ud.

        Var det ikke dig? Så vælg straks en ny: gå til »Log ind« og derfra til »Glemt adgangskoden?«. Sig det også til koordinatoren i din organisation.
        """);
}
