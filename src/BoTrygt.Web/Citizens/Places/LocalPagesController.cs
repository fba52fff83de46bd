using BoTrygt.Database;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Places;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>A kommune's own page, with or without a partnership.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class LocalPagesController(BoTrygtDb db, LocalPageReading reading) : Controller
{
    [HttpGet("/bo-trygt-i/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation)
    {
        var municipality = await reading.MunicipalityAsync(slug, cancellation);
        return municipality is null ? await UnknownAsync(slug, cancellation) : View("LocalPage", await reading.ReadAsync(municipality, db.Partnerships.Where(Partnership.IsShown), cancellation));
    }

    private async Task<IActionResult> UnknownAsync(string slug, CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("UnknownPlace", await db.FindNearestAsync(slug.Replace('-', ' '), cancellation));
    }
}
