using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>Another password for the own account.</summary>
[Authorize]
[OneFactorSuffices]
[NotInAnothersName]
[Route($"{OwnAccountPage.Path}/adgangskode")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnPasswordController(UserManager<Account> users, Credentials credentials, Sessions sessions, PasswordMails mails, SignedInPerson me) : Controller
{
    [HttpGet]
    public IActionResult Edit() => View("Password", new OwnPasswordForm());

    /// <summary>With the password all sessions end; this browser gets a new one.</summary>
    [HttpPost]
    public async Task<IActionResult> Update(OwnPasswordForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        ModelState.Unless(!ModelState.IsValid || await credentials.AreOfAsync(me.PersonId, form.CurrentPassword), nameof(form.CurrentPassword), "Det er ikke din adgangskode. Efter ti forsøg skal du vente et kvarter.");
        var account = await sessions.OwnAccountAsync(me, cancellation);
        if (!ModelState.IsValid || !await TryChangeAsync(account, form))
        {
            return this.Again("Password", form);
        }

        await sessions.BeginAnewAsync(account, HttpContext);
        TempData.Say("Din adgangskode er ændret. Alle andre steder er du logget ud.");
        return LocalRedirect(OwnAccountPage.Path);
    }

    /// <summary>Password, stamp and the mail about it are one save.</summary>
    private async Task<bool> TryChangeAsync(Account account, OwnPasswordForm form)
    {
        mails.AddChanged(account);
        var result = await users.ChangePasswordAsync(account, form.CurrentPassword, form.NewPassword);
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(nameof(form.NewPassword), error.Description);
        }

        return result.Succeeded;
    }
}
