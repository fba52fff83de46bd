using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// The door for whoever has a passkey. It is something one has, opened by a finger, a face or a PIN, so no code is asked for. Whoever
/// is signed in comes in anew, which proves who it is before the account is changed.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("/log-ind/adgangsnoegle")]
public sealed class PasskeyDoorController(Passkeys passkeys, Sessions sessions, Onward onward) : Controller
{
    /// <summary>What the browser asks the key.</summary>
    [HttpPost("spoergsmaal")]
    public async Task<IActionResult> Ask() => passkeys.CanBeUsed(HttpContext) ? Content(await passkeys.AskForAnyAsync(HttpContext), "application/json") : NotFound();

    /// <summary>Unknown, removed, old and forged keys get one answer.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Create(PasskeyDoorForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!ModelState.IsValid || await passkeys.FindAsync(form.Credential, HttpContext) is not { } account)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "Adgangsnøglen blev ikke godkendt. Prøv igen, eller log ind med din adgangskode.");
            return this.Again("SignIn", new SignInForm { ReturnPath = form.ReturnPath, Kept = form.Kept });
        }

        await sessions.BeginAsync(account, HttpContext);
        return onward.From(this, form.ReturnPath, form.Kept);
    }
}
