using BoTrygt.Database;
using BoTrygt.Domain.Places;
using BoTrygt.Domain.Statistics;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Figures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Figures;

/// <summary>The figures of the country and of every kommune, as pages and as CSV.</summary>
[AllowAnonymous]
[OutputCache(PolicyName = CitizenPages.PolicyName)]
public sealed class FiguresController(BoTrygtDb db) : Controller
{
    private const string CountryName = "hele landet";

    [HttpGet("/tal")]
    public async Task<IActionResult> Country(CancellationToken cancellation)
    {
        var figures = await db.ReadFiguresAsync(Area.Country, CountryName, cancellation);
        return View("Country", new CountryPage(figures, await ReadPlacesAsync(figures.Country.LatestFullYear!.Value, cancellation)));
    }

    [HttpGet("/tal/{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation)
    {
        if (await ReadMunicipalityAsync(slug, cancellation) is not { } municipality)
        {
            return NotFound();
        }

        var households = await db.Households.AsNoTracking()
            .Where(row => row.MunicipalityCode == municipality.Code)
            .OrderByDescending(row => row.Year)
            .FirstOrDefaultAsync(cancellation);
        return View("Municipality", new MunicipalityFiguresPage(municipality, await db.ReadFiguresAsync(municipality.Code, municipality.OfficialName, cancellation), households));
    }

    [HttpGet("/tal/hele-landet.csv")]
    public async Task<IActionResult> CountryCsv(CancellationToken cancellation) =>
        Csv(await db.ReadFiguresAsync(Area.Country, CountryName, cancellation), Area.Country, "hele-landet");

    [HttpGet("/tal/{slug}.csv")]
    public async Task<IActionResult> MunicipalityCsv(string slug, CancellationToken cancellation) =>
        await ReadMunicipalityAsync(slug, cancellation) is { } municipality
            ? Csv(await db.ReadFiguresAsync(municipality.Code, municipality.OfficialName, cancellation), municipality.Code, slug)
            : NotFound();

    private FileContentResult Csv(BurglaryFigures figures, string areaCode, string name) =>
        File(FiguresCsv.Write(figures, areaCode), "text/csv; charset=utf-8", $"anmeldte-indbrud-{name}.csv");

    private Task<Municipality?> ReadMunicipalityAsync(string slug, CancellationToken cancellation) =>
        db.Municipalities.AsNoTracking().SingleOrDefaultAsync(municipality => municipality.Slug == slug, cancellation);

    private async Task<IReadOnlyList<PlaceRow>> ReadPlacesAsync(int year, CancellationToken cancellation)
    {
        var series = await db.ReadLatestSeriesAsync(new Quarter(year - 1, 1), cancellation);
        var places = await db.Municipalities.AsNoTracking()
            .Join(
                db.Populations.Where(population => population.Year == year),
                municipality => municipality.Code,
                population => population.MunicipalityCode,
                (municipality, population) => new { municipality, population.Count })
            .ToListAsync(cancellation);
        return [.. places.Select(place => new PlaceRow(place.municipality, Count(place.municipality, year), Count(place.municipality, year - 1), place.Count))];

        int Count(Municipality municipality, int ofYear) => series.GetValueOrDefault(municipality.Code)?.Year(ofYear) ?? 0;
    }
}
