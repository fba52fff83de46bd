using BoTrygt.Database;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Guidance;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>
/// Publications that were set for a time that has come, also while no portal ran. The row is the memory, not the job: two
/// portals at once publish an article once, since whoever saves second finds another version.
/// </summary>
public sealed class DuePublications(BoTrygtDb db, Publishing publishing, TimeProvider clock)
{
    /// <returns>How many came out.</returns>
    public async Task<int> PublishAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Publications.AsNoTracking().Where(publication => publication.State == PublicationState.Planned && publication.DueAt <= now)
            .OrderBy(publication => publication.DueAt).Select(publication => publication.Id).ToListAsync(cancellation);
        return await OneByOne.DoAsync(due, id => PublishAsync(id, cancellation));
    }

    private async Task<int> PublishAsync(Guid id, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var publication = await db.Publications.SingleAsync(one => one.Id == id, cancellation);
        var article = await db.Articles.SingleAsync(one => one.Id == publication.ArticleId, cancellation);
        return publication.State == PublicationState.Planned && await publishing.PublishAsync(article, publication, cancellation) ? 1 : 0;
    }
}
