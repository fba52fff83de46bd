using BoTrygt.Web.Shared.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>The door: e-mail and password.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInController(Sessions sessions, Credentials credentials, IAntiforgery antiforgery, KeptForms keptForms, Halfway halfway, Onward onward) : Controller
{
    [HttpGet("/log-ind")]
    public async Task<IActionResult> New(string? til)
    {
        var form = new SignInForm { ReturnPath = til };
        return await IsSignedInAsync() ? View("SignedIn", Onward.Path(this, form.ReturnPath)) : View("SignIn", form);
    }

    /// <summary>
    /// The token is checked here and not by the filter: in a second tab it names a visitor who is signed in by now, or
    /// it has grown old, and neither is a reason for an error page. A form that another browser kept, or that another
    /// site sends along, is no reason for one either: the person signs in as always and it is forgotten.
    /// </summary>
    [HttpPost("/log-ind")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Create(SignInForm form)
    {
        var isFresh = await antiforgery.IsRequestValidAsync(HttpContext);
        form.Kept = (isFresh || Request.IsFromOwnPage()) && keptForms.Open(HttpContext, form.Kept) is not null ? form.Kept : null;
        if (!isFresh)
        {
            return await IsSignedInAsync() ? onward.From(this, form.ReturnPath, form.Kept) : Refused(form, "Siden havde stået åben for længe. Prøv igen.");
        }

        if (!ModelState.IsValid)
        {
            return Refused(form);
        }

        if (await credentials.FindAsync(form.Email.Trim(), form.Password) is not { } account)
        {
            return Refused(form, "E-mail og adgangskode passer ikke sammen. Efter ti forsøg skal du vente et kvarter.");
        }

        if (account.HasSecondFactor)
        {
            ModelState.Clear();
            return View("Code", CodeForm.For(account, halfway.Seal(account), form.ReturnPath, form.Kept));
        }

        await sessions.BeginAsync(account, HttpContext);
        return onward.From(this, form.ReturnPath, form.Kept);
    }

    private ViewResult Refused(SignInForm form, string? reason = null)
    {
        if (reason is not null)
        {
            ModelState.AddModelError("", reason);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("SignIn", form);
    }

    /// <summary>A cookie whose session is over, or whose password was changed since, is no longer good.</summary>
    private async Task<bool> IsSignedInAsync() => await sessions.AccountOfAsync(HttpContext) is not null;
}
