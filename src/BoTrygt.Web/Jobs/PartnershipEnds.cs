using BoTrygt.Database;
using BoTrygt.Database.Caching;
using BoTrygt.Web.Shared.Caching;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace BoTrygt.Web.Jobs;

/// <summary>Ends partnerships whose last day is over. Nobody has access from that day on, whether it has run or not; citizens are told when it has.</summary>
public sealed class PartnershipEnds(BoTrygtDb db, StalePages pages, TimeProvider clock)
{
    /// <returns>How many.</returns>
    public async Task<int> EndAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        var over = await db.Partnerships.Where(partnership => partnership.EndedOn == null && partnership.LastDay < today).ToListAsync(cancellation);
        over.ForEach(partnership => partnership.EndWhenOver(today));
        return over.Count > 0 && await pages.SaveAsync([StalePage.All], cancellation) ? over.Count : 0;
    }
}

/// <summary>Looks for them.</summary>
[DisallowConcurrentExecution]
public sealed class PartnershipEndJob(PartnershipEnds ends) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await ends.EndAsync(cancellationToken);
}
