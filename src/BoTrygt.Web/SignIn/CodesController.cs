using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>The second step of the door: a code from the app.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CodesController(Halfway halfway, Credentials credentials, Sessions sessions, Onward onward) : Controller
{
    [HttpPost("/log-ind/kode")]
    public async Task<IActionResult> Create(CodeForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await halfway.FindAsync(form.Halfway, cancellation) is not { } account)
        {
            TempData.Say("Det tog for lang tid. Log ind igen.");
            return LocalRedirect("/log-ind");
        }

        if (ModelState.IsValid && !await credentials.TryCodeAsync(account, form.Code, cancellation))
        {
            ModelState.AddModelError(nameof(form.Code), account.HasAuthenticator ? "Koden passer ikke, eller den er brugt. Vent på den næste i appen. Efter ti forsøg skal du vente et kvarter." : "Nødkoden passer ikke, eller den er brugt. Efter ti forsøg skal du vente et kvarter.");
        }

        if (!ModelState.IsValid)
        {
            return this.Again("Code", CodeForm.For(account, form.Halfway, form.ReturnPath, form.Kept));
        }

        await sessions.BeginAsync(account, HttpContext);
        return onward.From(this, form.ReturnPath, form.Kept);
    }
}
