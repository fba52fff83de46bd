using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>Behind the link: choose a password. Opening the page uses nothing up, so a mail scanner that follows links does no harm.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewPasswordController(UserManager<Account> users, PasswordLinks links, PasswordMails mails, Sessions sessions) : Controller
{
    [HttpGet("/ny-adgangskode")]
    public async Task<IActionResult> New(Guid konto, string? kode) =>
        await links.FindAsync(konto, kode ?? "") is null ? Expired() : View("NewPassword", new NewPasswordForm { AccountId = konto, Code = kode ?? "" });

    [HttpPost("/ny-adgangskode")]
    public async Task<IActionResult> Create(NewPasswordForm form)
    {
        if (await links.FindAsync(form.AccountId, form.Code) is not { } account)
        {
            return Expired();
        }

        if (ModelState.IsValid && await TryChangeAsync(account, form))
        {
            await sessions.EndAllAsync(account.Id, null, CancellationToken.None);
            TempData.Say("Din adgangskode er ændret. Log ind med den nye.");
            return LocalRedirect("/log-ind");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("NewPassword", form);
    }

    /// <summary>Password, stamp, the end of a lockout and the mail about it are one save; with the stamp no session opens anything.</summary>
    private async Task<bool> TryChangeAsync(Account account, NewPasswordForm form)
    {
        CurrentActor.Value = new(account.PersonId, "link til ny adgangskode");
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        mails.AddChanged(account);
        var result = await users.ResetPasswordAsync(account, form.Code, form.Password);
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(nameof(form.Password), error.Description);
        }

        return result.Succeeded;
    }

    private ViewResult Expired()
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("LinkExpired");
    }
}
