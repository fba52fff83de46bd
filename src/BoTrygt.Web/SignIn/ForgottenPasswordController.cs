using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>Asks for a link to a new password.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ForgottenPasswordController(BoTrygtDb db, UserManager<Account> users, PasswordMails mails, LinkHost host) : Controller
{
    /// <summary>Longer than it takes to write a mail.</summary>
    private static readonly TimeSpan AnswerTime = TimeSpan.FromMilliseconds(400);

    [HttpGet("/glemt-adgangskode")]
    public IActionResult New() => View("ForgottenPassword", new ForgottenPasswordForm());

    [HttpPost("/glemt-adgangskode")]
    public async Task<IActionResult> Create(ForgottenPasswordForm form, [FromServices] PasswordLinks links, [FromServices] Guesses guesses)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(guesses);
        ModelState.Unless(!ModelState.IsValid || await guesses.SpendAsync(GuessKind.AskedMail), "", "Prøv igen om lidt.");
        if (!ModelState.IsValid)
        {
            return this.Again("ForgottenPassword", form);
        }

        // Whether there is an account shows neither in the answer nor in how long it takes.
        var answer = Task.Delay(AnswerTime);
        await SendAsync(form.Email.Trim(), links);
        await answer;
        TempData.Say($"Hører e-mailen til en konto, er der nu et link på vej. Det virker i {PasswordLinks.LifetimeInWords}. Kommer der ingen mail, så kig i uønsket post, eller spørg koordinatoren i din organisation.");
        return LocalRedirect("/log-ind");
    }

    private async Task SendAsync(string email, PasswordLinks links)
    {
        if (host.Of(Request) is not { } address || await users.FindByEmailAsync(email) is not { Email: { } to } account || await mails.HasSentEnoughLinksAsync(to))
        {
            return;
        }

        var link = await links.MakeAsync(account, address);
        mails.AddLink(account, link, PasswordLinks.LifetimeInWords);
        await db.SaveChangesAsync();
        host.Show(link);
    }
}
