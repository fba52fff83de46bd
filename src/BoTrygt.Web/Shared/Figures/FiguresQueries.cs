using BoTrygt.Database;
using BoTrygt.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Figures;

/// <summary>Reads figures; three statements for an area, whatever the length of its series.</summary>
public static class FiguresQueries
{
    /// <param name="db">Where the figures lie.</param>
    /// <param name="areaCode">See <see cref="Area"/>.</param>
    /// <param name="areaName">In a sentence after "i".</param>
    /// <param name="cancellation">Stops when the visitor leaves.</param>
    public static async Task<BurglaryFigures> ReadFiguresAsync(this BoTrygtDb db, string areaCode, string areaName, CancellationToken cancellation)
    {
        var rows = await db.ReportedBurglaries.AsNoTracking().Where(row => row.AreaCode == areaCode || row.AreaCode == Area.Country).ToListAsync(cancellation);
        var country = new BurglarySeries(rows.Where(row => row.AreaCode == Area.Country));
        var series = areaCode == Area.Country ? country : new BurglarySeries(rows.Where(row => row.AreaCode == areaCode));
        var latest = await db.ReadLatestSeriesAsync(country.Last.Plus(-7), cancellation);
        var changes = Changes(latest.Values, country.Last).ToList();
        return new(areaName, series, country, await db.ReadPopulationsAsync(areaCode, cancellation), changes.Count, Dispersion.Between(changes));
    }

    /// <summary>The series of every municipality from a quarter on, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, BurglarySeries>> ReadLatestSeriesAsync(this BoTrygtDb db, Quarter from, CancellationToken cancellation)
    {
        var rows = await db.ReportedBurglaries.AsNoTracking()
            .Where(row => row.AreaCode != Area.Country && (row.Year > from.Year || (row.Year == from.Year && row.QuarterNumber >= from.Number)))
            .ToListAsync(cancellation);
        return rows.GroupBy(row => row.AreaCode).ToDictionary(place => place.Key, place => new BurglarySeries(place));
    }

    /// <summary>Cases in the year before and in the latest one, of every place whose figures reach that far.</summary>
    private static IEnumerable<(int Before, int After)> Changes(IEnumerable<BurglarySeries> places, Quarter end)
    {
        foreach (var place in places)
        {
            if (place.FourQuartersTo(end.Plus(-4)) is { } before && place.FourQuartersTo(end) is { } after)
            {
                yield return (before.Count, after.Count);
            }
        }
    }

    private static async Task<IReadOnlyDictionary<int, (int Area, int Country)>> ReadPopulationsAsync(this BoTrygtDb db, string areaCode, CancellationToken cancellation) =>
        await db.Populations
            .GroupBy(row => row.Year)
            .Select(year => new
            {
                Year = year.Key,
                Area = year.Sum(row => areaCode == Area.Country || row.MunicipalityCode == areaCode ? row.Count : 0),
                Country = year.Sum(row => row.Count),
            })
            .ToDictionaryAsync(year => year.Year, year => (year.Area, year.Country), cancellation);
}
