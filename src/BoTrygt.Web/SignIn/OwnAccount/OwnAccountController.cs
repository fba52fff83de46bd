using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Workroom;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>The own account, and the browsers that are signed in to it.</summary>
[Authorize]
[OneFactorSuffices]
[NotInAnothersName]
[Route(OwnAccountPage.Path)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OwnAccountController(Sessions sessions, SignedInPerson me) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation)
    {
        var account = await sessions.OwnAccountAsync(me, cancellation);
        return View("Show", new OwnAccountPage(account.Email ?? "", account.HasPassword, account.HasAuthenticator, account.PasskeyCount, await sessions.OpenAsync(account.Id, cancellation), Sessions.IdOf(User)));
    }

    /// <summary>Somebody is still there: a page that is open asks for that before the session ends for want of anything to do. It is whoever is signed in, also when the page is another's.</summary>
    [HttpPost("her")]
    [InAnothersName]
    public IActionResult Stay() => NoContent();

    [HttpPost("sessioner/{id:guid}/afslut")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellation)
    {
        if (!await sessions.EndOneAsync((await sessions.OwnAccountAsync(me, cancellation)).Id, id, cancellation))
        {
            return NotFound();
        }

        TempData.Say("Du er logget ud i den browser.");
        return LocalRedirect(OwnAccountPage.Path);
    }

    [HttpPost("sessioner/afslut-andre")]
    public async Task<IActionResult> EndOthers(CancellationToken cancellation)
    {
        var ended = await sessions.EndAllAsync((await sessions.OwnAccountAsync(me, cancellation)).Id, Sessions.IdOf(User), cancellation);
        TempData.Say(ended == 0 ? "Du var ikke logget ind andre steder." : "Du er logget ud alle andre steder.");
        return LocalRedirect(OwnAccountPage.Path);
    }
}
