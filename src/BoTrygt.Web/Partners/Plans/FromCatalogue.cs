using BoTrygt.Database;
using BoTrygt.Domain.Catalogue;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

internal static class FromCatalogue
{
    /// <summary>The form of a new initiative that begins with an activity; null when none is asked for, or it is not in the catalogue.</summary>
    public static async Task<InitiativeForm?> FormFromCatalogueAsync(this BoTrygtDb db, string? slug, Plan plan, DateOnly today, CancellationToken cancellation)
    {
        var activity = slug is null ? null : await db.Activities.AsNoTracking().SingleOrDefaultAsync(one => one.Slug == slug && one.WithdrawnAt == null, cancellation);
        return activity is null ? null : FormOf(activity, plan, today);
    }

    private static InitiativeForm FormOf(Activity activity, Plan plan, DateOnly today)
    {
        var (startsOn, endsOn) = activity.DaysFrom(today > plan.StartsOn ? today : plan.StartsOn, plan.EndsOn);
        return new()
        {
            ActivityId = activity.Id,
            Title = activity.Title,
            PrincipleNumber = activity.PrincipleNumber,
            ThemeSlugs = [.. activity.ThemeSlugs],
            Why = $"{activity.Summary}\n\n{activity.Grade.InDanish()}. {activity.Evidence}",
            StartsOn = startsOn,
            EndsOn = endsOn,
        };
    }
}
