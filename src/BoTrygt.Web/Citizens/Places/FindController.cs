using BoTrygt.Database;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>Finds a citizen's kommune. What people type is kept nowhere: not in a cache, the browser's included, and not in the log.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class FindController(BoTrygtDb db) : Controller
{
    [HttpGet("/find")]
    public async Task<IActionResult> Index(string? sted, CancellationToken cancellation)
    {
        var page = await db.FindPlaceAsync(sted, cancellation);
        return page.Answer.Matches is [var only] ? Redirect(LocalPage.AddressOf(only.Municipality)) : View("Find", page);
    }
}
