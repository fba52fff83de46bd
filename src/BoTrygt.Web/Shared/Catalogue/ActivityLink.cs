using BoTrygt.Database;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Catalogue;

/// <summary>The activity that something began with.</summary>
public sealed record ActivityLink(Guid Id, string Slug, string Title)
{
    public string Address => CatalogueAddresses.Of(Slug);

    /// <summary>Null when it began with none.</summary>
    public static async Task<ActivityLink?> ReadAsync(BoTrygtDb db, Guid? id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return id is null ? null : await db.Activities.Where(activity => activity.Id == id).Select(activity => new ActivityLink(activity.Id, activity.Slug, activity.Title)).SingleOrDefaultAsync(cancellation);
    }
}
