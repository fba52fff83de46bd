using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn.Invitations;

/// <summary>Says yes to an invitation with a passkey instead of a password: the first page asks for the name, the next has the browser make the key.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route($"{Inviting.Path}/noegle")]
public sealed class PasskeyAcceptancesController(Acceptances acceptances, AcceptanceReading reading, Passkeys passkeys, Sessions sessions) : Controller
{
    private const string Prefix = nameof(AcceptancePage.Form);

    [HttpPost]
    public async Task<IActionResult> Ask([Bind(Prefix = Prefix)] AcceptanceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.PageAsync(form, HttpContext, cancellation) is not { } page)
        {
            return this.Closed();
        }

        page.CheckName(ModelState);
        ModelState.Unless(passkeys.CanBeUsed(HttpContext), "", "Adgangsnøgler kan ikke bruges her endnu. Vælg en adgangskode.");
        if (!ModelState.IsValid || page.Guest != Guest.New)
        {
            return this.Show(page, page.Guest == Guest.New ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict);
        }

        var asked = await passkeys.AskForNewAsync(new() { Id = $"{await reading.AccountIdAsync(page.Invitation, cancellation)}", Name = page.Invitation.Email, DisplayName = form.Name ?? page.Invitation.Name }, HttpContext);
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return View("InvitationPasskey", page with { Options = asked });
    }

    [HttpPost("opret")]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] AcceptanceForm form, string? credential, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.PageAsync(form, HttpContext, cancellation) is not { } page)
        {
            return this.Closed();
        }

        if (page.Guest != Guest.New)
        {
            return this.Show(page, StatusCodes.Status409Conflict);
        }

        page.CheckName(ModelState);
        var key = await passkeys.ReadNewAsync(credential, await reading.AccountIdAsync(page.Invitation, cancellation), HttpContext);
        ModelState.Unless(key is not null, "", "Adgangsnøglen blev ikke oprettet. Prøv igen, eller vælg en adgangskode.");
        if (ModelState.IsValid && await acceptances.ProblemAsync(page, cancellation) is { } problem)
        {
            ModelState.AddModelError("", problem);
        }

        var codes = new List<string>();
        if (!ModelState.IsValid || key is null || await acceptances.AcceptAsync(page, key, codes, HttpContext, ModelState) is not { } account)
        {
            return this.Show(page, StatusCodes.Status422UnprocessableEntity);
        }

        await sessions.BeginAsync(account, HttpContext);
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return View("InvitationCodes", codes);
    }
}
