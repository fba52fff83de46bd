using BoTrygt.Database;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Home;

[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class HomeController(BoTrygtDb db, TimeProvider clock) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellation) =>
        View("Home", new HomePage(
            await db.Municipalities.AsNoTracking().Select(municipality => municipality.Name).ToListAsync(cancellation),
            await db.Themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellation),
            await SeasonalArticles.ReadAsync(db, clock.Today(), cancellation)));
}
