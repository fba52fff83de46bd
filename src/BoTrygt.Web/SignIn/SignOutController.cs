using BoTrygt.Web.Shared.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>The way out. It is open too for those whose session ended by itself: their token is no longer good, and nothing is left to end.</summary>
[AllowAnonymous]
[InAnothersName]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignOutController(Sessions sessions, SeeingAs seeing, IAntiforgery antiforgery) : Controller
{
    [HttpPost("/log-ud")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Create()
    {
        if (User.Identity?.IsAuthenticated != true)
        {
            return LocalRedirect("/");
        }

        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return BadRequest();
        }

        await seeing.EndAsync(Sessions.IdOf(User), HttpContext.RequestAborted);
        await sessions.EndAsync(HttpContext);
        return LocalRedirect("/");
    }
}
