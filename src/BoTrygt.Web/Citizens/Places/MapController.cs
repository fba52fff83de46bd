using BoTrygt.Database;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Figures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Places;

/// <summary>All kommuner as tiles and as a list, the partnerships first.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class MapController(BoTrygtDb db) : Controller
{
    [HttpGet("/partnerskaber")]
    public async Task<IActionResult> Index(CancellationToken cancellation)
    {
        var municipalities = await db.Municipalities.AsNoTracking().Include(municipality => municipality.PoliceDistrict).ToListAsync(cancellation);
        var partnerships = await db.Partnerships.AsNoTracking()
            .Include(partnership => partnership.Declarations)
            .Where(Partnership.IsShown)
            .ToDictionaryAsync(partnership => partnership.MunicipalityCode, cancellation);
        var year = await db.ReportedBurglaries.Where(row => row.AreaCode == Area.Country && row.QuarterNumber == 4).MaxAsync(row => row.Year, cancellation);
        var series = await db.ReadLatestSeriesAsync(new Quarter(year, 1), cancellation);
        return View("Map", new MapPage(year, [.. municipalities.Select(municipality =>
            new Tile(municipality, partnerships.GetValueOrDefault(municipality.Code), series.GetValueOrDefault(municipality.Code)?.Year(year) ?? 0))]));
    }
}
