using BoTrygt.Database;
using BoTrygt.Web.Shared.Mail;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Shared.Access;

/// <summary>
/// Mails about what opens an account besides the password: whoever did not change it oneself hears of it. They are added to the
/// context; whoever saves the cause saves them with it.
/// </summary>
public sealed class FactorMails(Mails mails, TimeProvider clock)
{
    public void AddAppAdded(Account account) => Add(account, "En app til koder er tilføjet din konto", "Der blev tilføjet en app til koder på din konto");

    public void AddAppRemoved(Account account) => Add(account, "Appen til koder er fjernet fra din konto", "Appen til koder blev fjernet fra din konto");

    public void AddCodesRenewed(Account account) => Add(account, "Du har fået nye nødkoder", "Der blev lavet nye nødkoder til din konto, og de gamle virker ikke længere. Det skete");

    public void AddPasskeyAdded(Account account, string name) => Add(account, "En adgangsnøgle er tilføjet din konto", $"Adgangsnøglen »{name}« blev tilføjet din konto");

    public void AddPasskeyRemoved(Account account, string name) => Add(account, "En adgangsnøgle er fjernet fra din konto", $"Adgangsnøglen »{name}« blev fjernet fra din konto");

    /// <param name="account">Whose.</param>
    /// <param name="administrator">Who did it.</param>
    public void AddReset(Account account, string administrator) =>
        Add(account, "Login i to trin er nulstillet på din konto", $"{administrator} fra Bo trygt fjernede app, adgangsnøgler og nødkoder fra din konto, så du kan tilføje nye. Det skete");

    private void Add(Account account, string subject, string happened)
    {
        ArgumentNullException.ThrowIfNull(account);
        mails.Add(new(account.PersonId, account.Email ?? ""), $"{subject} hos Bo trygt", new MailBody()
            .Paragraph($"{happened} den {clock.GetUtcNow().UtcDateTime.InDanish()}. De andre steder, hvor du var logget ind, er du nu logget ud.")
            .Paragraph("Var det dig, eller har du bedt om det, skal du ikke gøre mere.")
            .Paragraph("Var det ikke dig? Så vælg straks en ny adgangskode: gå til »Log ind« og derfra til »Glemt adgangskoden?«. Se også på »Din konto«, hvad der er tilføjet, og sig det til koordinatoren i din organisation."));
    }
}
