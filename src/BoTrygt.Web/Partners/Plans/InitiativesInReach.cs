using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Caching;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans;

/// <summary>What every small act on an initiative begins and ends with: finding it within reach, and saving so that citizens see it.</summary>
public sealed class InitiativesInReach(BoTrygtDb db, SignedInPerson me, TimeProvider clock, CitizenPageCache cache)
{
    private const int Attempts = 5;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The initiative with what citizens read of it; null when it is unknown, archived or out of reach.</summary>
    public Task<Initiative?> FindAsync(Guid id, Permission permission, CancellationToken cancellation) =>
        db.Initiatives.AllowedTo(me.Rights, permission)
            .InRunningPartnerships(db)
            .Include(initiative => initiative.Publication)
            .SingleOrDefaultAsync(initiative => initiative.Id == id, cancellation);

    /// <summary>The same, of those that are archived.</summary>
    public Task<Initiative?> FindArchivedAsync(Guid id, CancellationToken cancellation) =>
        db.Initiatives.IgnoreQueryFilters().AllowedTo(me.Rights, Permission.EditInitiative)
            .InRunningPartnerships(db)
            .SingleOrDefaultAsync(initiative => initiative.Id == id && initiative.ArchivedAt != null, cancellation);

    /// <summary>Saves, and lets citizens see it when it changed what they read.</summary>
    public async Task SaveAsync(Initiative initiative, CancellationToken cancellation)
    {
        var isSeen = db.ChangeTracker.Entries<PublishedInitiative>().Any(copy => copy.State != EntityState.Unchanged);
        await db.SaveChangesAsync(cancellation);
        if (isSeen)
        {
            await cache.EvictAsync($"/bo-trygt-i/{await SlugOfAsync(initiative.PartnershipId)}");
        }
    }

    /// <summary>Saves something beside the initiative. An edit of it by somebody else meanwhile is in nobody's way.</summary>
    public async Task SaveBesideAsync(Initiative initiative, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                initiative.Touch(Now);
                await SaveAsync(initiative, cancellation);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                await db.Entry(initiative).ReloadAsync(cancellation);
            }
        }
    }

    /// <summary>What has been saved is seen, even if the person has left the page meanwhile.</summary>
    private Task<string> SlugOfAsync(Guid partnershipId) =>
        db.Partnerships.Where(partnership => partnership.Id == partnershipId).Select(partnership => partnership.Municipality.Slug).SingleAsync(CancellationToken.None);
}
