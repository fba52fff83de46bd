using System.Data.Common;
using System.Globalization;
using BoTrygt.Web.Shared.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Shared.Errors;

/// <summary>The calm page for what went wrong, with a reference number that stands in the log.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // It is run a second time with the form that was refused, and changes nothing.
[ApiExplorerSettings(IgnoreApi = true)]
[InAnothersName] // What is refused is told, whatever was sent.
public sealed class ErrorsController(SignedInPerson me) : Controller
{
    private const string RetryAfterSeconds = "30";

    /// <summary>An exception. A database that is away is said to be away, and that it comes back.</summary>
    [Route("/fejl")]
    public IActionResult Exception()
    {
        var cause = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        return cause is not null && IsDatabaseAway(cause) ? Unavailable() : Page(cause is null ? StatusCodes.Status404NotFound : StatusCodes.Status500InternalServerError);
    }

    /// <summary>
    /// From the route alone: the form that was refused may have a field of that name, and binding a parameter would read that
    /// form again, which may be the very thing that failed.
    /// </summary>
    [Route("/fejl/{status:int:range(400,599)}")]
    public IActionResult Status() => Page(
        HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? StatusCodes.Status404NotFound : int.Parse($"{RouteData.Values["status"]}", CultureInfo.InvariantCulture));

    private ViewResult Unavailable()
    {
        Response.Headers.RetryAfter = RetryAfterSeconds;
        return Page(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Whoever was let into the workroom stays there; when the portal itself is ill, the page needs nothing of it.</summary>
    private ViewResult Page(int status)
    {
        Response.StatusCode = status;
        Response.Headers.CacheControl = "no-store";
        Response.Headers.ETag = default;
        return View(me.IsSignedIn && status < StatusCodes.Status500InternalServerError ? "WorkroomError" : "Error", new ErrorPage(status, Reference.Of(HttpContext)) { SeenAs = me.SeesAs ? me.Name : null });
    }

    private static bool IsDatabaseAway(Exception cause) =>
        cause is DbException or TimeoutException || (cause.InnerException is { } inner && IsDatabaseAway(inner));
}
