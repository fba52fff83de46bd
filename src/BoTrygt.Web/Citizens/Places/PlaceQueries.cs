using BoTrygt.Database;
using BoTrygt.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Places;

internal static class PlaceQueries
{
    /// <summary>What a search for a place answers, with the names the search field offers.</summary>
    public static async Task<FindPage> FindPlaceAsync(this BoTrygtDb db, string? query, CancellationToken cancellation)
    {
        var finder = await db.ReadPlaceFinderAsync(cancellation);
        return new(query, finder.Find(query), finder.MunicipalityNames);
    }

    /// <summary>The same for an address that names no kommune: there is always a suggestion.</summary>
    public static async Task<FindPage> FindNearestAsync(this BoTrygtDb db, string query, CancellationToken cancellation)
    {
        var finder = await db.ReadPlaceFinderAsync(cancellation);
        var answer = finder.Find(query);
        return new(query, answer is { Matches: [], Guesses: [] } ? new([], finder.Nearest(query)) : answer, finder.MunicipalityNames);
    }

    private static async Task<PlaceFinder> ReadPlaceFinderAsync(this BoTrygtDb db, CancellationToken cancellation) =>
        new(await db.Municipalities.AsNoTracking().ToListAsync(cancellation), await db.PostalCodes.AsNoTracking().ToListAsync(cancellation));
}
