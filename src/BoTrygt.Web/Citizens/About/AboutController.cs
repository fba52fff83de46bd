using BoTrygt.Database;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.About;

[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class AboutController(BoTrygtDb db, PortalSettings settings) : Controller
{
    [HttpGet("/om")]
    public async Task<IActionResult> About(CancellationToken cancellation) =>
        View("About", new AboutPage(await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation), settings));

    [HttpGet("/tilgaengelighed")]
    public IActionResult Accessibility() => View("Accessibility", settings);

    [HttpGet("/privatliv")]
    public IActionResult Privacy() => View("Privacy", settings);
}
