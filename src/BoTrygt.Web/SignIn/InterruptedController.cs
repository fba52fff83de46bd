using BoTrygt.Web.Shared.Files;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// A form that was sent after its session had ended. Instead of throwing away what was typed, the door opens with it.
/// The status stays 401: what was asked for is not done, and a script that sent the form must not think that it was.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class InterruptedController(KeptForms keptForms, FileSettings files) : Controller
{
    /// <summary>More specific than the error pages' own route. The token of the ended session is no longer good, and nothing is done here.</summary>
    [Route("/fejl/401")]
    [IgnoreAntiforgeryToken]
    public async Task<IActionResult> Show()
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not { } asked)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Cookie";
        if (Request.HoldsFile())
        {
            return View("SignIn", await LoseFileAsync());
        }

        var kept = await KeepAsync(asked.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString);
        return View("SignIn", new SignInForm { Kept = kept, IsLost = kept is null && Request.IsFromOwnPage() });
    }

    /// <summary>
    /// A file lies in no page. It is read to its end, as far as a file may go, so that the browser gets this page instead of
    /// a line that was cut.
    /// </summary>
    private async Task<SignInForm> LoseFileAsync()
    {
        var isOwn = Request.IsFromOwnPage();
        if (isOwn)
        {
            await Request.DrainAsync(files.MaxBytes);
        }

        return new() { IsLostFile = isOwn, ReturnPath = isOwn ? Request.OwnPage() : null };
    }

    private async Task<string?> KeepAsync(string path)
    {
        if (!Request.IsFromOwnPage() || !Request.HasFormContentType || Request.ContentLength is null or > KeptForms.MaxLength)
        {
            return null;
        }

        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        // A password is typed anew: the form lies in a page until somebody has signed in.
        var fields = form.Where(field => field.Key is not ("__RequestVerificationToken" or ResumedFormFilter.Marker) && !field.Key.EndsWith("Password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")));
        return keptForms.Seal(HttpContext, new(path, Request.OwnPage(), [.. fields]));
    }
}
