using BoTrygt.Database;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>Finds a citizen's kommune. What people type is not kept: the page is neither cached nor logged with its query.</summary>
[AllowAnonymous]
public sealed class FindController(BoTrygtDb db) : Controller
{
    [HttpGet("/find")]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Index(string? sted, CancellationToken cancellation)
    {
        var page = await db.FindPlaceAsync(sted, cancellation);
        return page.Answer.Matches is [var only] ? Redirect(LocalPage.AddressOf(only.Municipality)) : View("Find", page);
    }
}
