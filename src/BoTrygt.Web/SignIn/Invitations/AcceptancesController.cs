using BoTrygt.Database;
using BoTrygt.Database.Audit;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn.Invitations;

/// <summary>Behind the link of an invitation. Opening it changes nothing, so that a mail program that follows links uses nothing up.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route(Inviting.Path)]
public sealed class AcceptancesController(BoTrygtDb db, Acceptances acceptances, Sessions sessions) : Controller
{
    private const string Prefix = nameof(AcceptancePage.Form);

    [HttpGet]
    public async Task<IActionResult> New(string? kode, CancellationToken cancellation)
    {
        if (await PageAsync(new() { Code = kode ?? "" }, cancellation) is not { } page)
        {
            return Closed();
        }

        page.Form.Name = page.Invitation.Name;
        return Page(page, page.Guest == Guest.Other ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    }

    [HttpPost]
    public async Task<IActionResult> Create([Bind(Prefix = Prefix)] AcceptanceForm form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PageAsync(form, cancellation) is not { } page)
        {
            return Closed();
        }

        if (page.Guest is Guest.Other or Guest.Known)
        {
            return Page(page, StatusCodes.Status409Conflict);
        }

        ModelState.Unless(page.Guest != Guest.New || page.HasName || !string.IsNullOrWhiteSpace(form.Name), $"{Prefix}.{nameof(form.Name)}", "Skriv dit navn.");
        ModelState.Unless(page.Guest != Guest.New || !string.IsNullOrEmpty(form.Password), Acceptances.PasswordField, "Vælg en adgangskode.");
        if (ModelState.IsValid && await acceptances.ProblemAsync(page.Invitation, cancellation) is { } problem)
        {
            ModelState.AddModelError("", problem);
        }

        return ModelState.IsValid && await acceptances.AcceptAsync(page.Invitation, form, ModelState, cancellation) is { } account ? await InAsync(account, page) : Page(page, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<AcceptancePage?> PageAsync(AcceptanceForm form, CancellationToken cancellation)
    {
        if (await acceptances.FindAsync(form.Code, cancellation) is not { } invitation)
        {
            return null;
        }

        var signedIn = await sessions.AccountOfAsync(HttpContext);
        var (person, account) = await acceptances.WhoIsAsync(invitation.Email, cancellation);
        var guest = signedIn is not null ? (signedIn.PersonId == person?.Id ? Guest.SignedIn : Guest.Other) : account is not null ? Guest.Known : Guest.New;
        CurrentActor.Value = person is null ? null : new Actor(person.Id, "invitation");
        return new(invitation, guest, form) { HasName = person is not null, SignedInAs = signedIn?.Email };
    }

    /// <summary>Whoever was signed in stays so; a new account is signed in with what it has just chosen.</summary>
    private async Task<IActionResult> InAsync(Account account, AcceptancePage page)
    {
        if (page.Guest == Guest.New)
        {
            await sessions.BeginAsync(account, HttpContext);
        }

        TempData.Say($"Velkommen. Du er nu {page.Invitation.Role.InDanish().ToLowerInvariant()} i {page.Invitation.Organisation.Name}.");
        return LocalRedirect("/arbejdsrum");
    }

    private ViewResult Page(AcceptancePage page, int status)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        db.ChangeTracker.Clear();
        return this.Again("Invitation", page, status);
    }

    /// <summary>The same whatever the reason.</summary>
    private ViewResult Closed()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.StatusCode = StatusCodes.Status410Gone;
        return View("InvitationClosed");
    }
}
