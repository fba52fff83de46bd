using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn.Invitations;

/// <summary>Behind the link of an invitation. Opening it changes nothing, so that a mail program that follows links uses nothing up.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(Inviting.Path)]
public sealed class AcceptancesController(Acceptances acceptances, AcceptanceReading reading, Sessions sessions) : Controller
{
    private const string Prefix = nameof(AcceptancePage.Form);

    [HttpGet]
    public async Task<IActionResult> New(string? kode, CancellationToken cancellation)
    {
        if (await reading.PageAsync(new() { Code = kode ?? "" }, HttpContext, cancellation) is not { } page)
        {
            return this.Closed();
        }

        page.Form.Name = page.Invitation.Name;
        return this.Show(page, page.Guest == Guest.Other ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] AcceptanceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await reading.PageAsync(form, HttpContext, cancellation) is not { } page)
        {
            return this.Closed();
        }

        if (page.Guest is Guest.Other or Guest.Known)
        {
            return this.Show(page, StatusCodes.Status409Conflict);
        }

        page.CheckName(ModelState);
        ModelState.Unless(page.Guest != Guest.New || !string.IsNullOrEmpty(form.Password), Acceptances.PasswordField, "Vælg en adgangskode.");
        if (ModelState.IsValid && await acceptances.ProblemAsync(page, cancellation) is { } problem)
        {
            ModelState.AddModelError("", problem);
        }

        return ModelState.IsValid && await acceptances.AcceptAsync(page, ModelState, cancellation) is { } account ? await InAsync(account, page) : this.Show(page, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Whoever was signed in stays so; a new account is signed in with what it has just chosen.</summary>
    private async Task<IActionResult> InAsync(Account account, AcceptancePage page)
    {
        if (page.Guest == Guest.New)
        {
            await sessions.BeginAsync(account, HttpContext);
        }

        return this.Welcome(page);
    }
}
