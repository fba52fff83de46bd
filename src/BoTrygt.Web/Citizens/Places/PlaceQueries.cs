using BoTrygt.Database;
using BoTrygt.Domain.Places;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Citizens.Places;

internal static class PlaceQueries
{
    /// <summary>What a search for a place answers, with the names the search field offers.</summary>
    public static async Task<FindPage> FindPlaceAsync(this BoTrygtDb db, string? query, CancellationToken cancellation)
    {
        var municipalities = await db.Municipalities.AsNoTracking().ToListAsync(cancellation);
        var postalCodes = await db.PostalCodes.AsNoTracking().ToListAsync(cancellation);
        var answer = new PlaceFinder(municipalities, postalCodes).Find(query);
        return new(query, answer, [.. municipalities.Select(municipality => municipality.Name)]);
    }
}
