using BoTrygt.Database;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>Opens the round of a period in every partnership that runs. Each once, however many portals run.</summary>
public sealed class RoundOpening(BoTrygtDb db, TimeProvider clock)
{
    /// <returns>How many rounds were opened.</returns>
    public async Task<int> OpenAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        if (!today.IsWorkingDay())
        {
            return 0;
        }

        var running = await db.Partnerships.AsNoTracking().Where(Partnership.IsAtWork).ToListAsync(cancellation);
        return await OneByOne.DoAsync(running, async partnership => await OpenAsync(partnership, today, cancellation) ? 1 : 0);
    }

    /// <summary>A round about nothing is not opened; it is as soon as there is an initiative to ask about.</summary>
    private async Task<bool> OpenAsync(Partnership partnership, DateOnly today, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var latest = await db.FollowUpRounds.Where(round => round.PartnershipId == partnership.Id).OrderByDescending(round => round.PeriodStartsOn).FirstOrDefaultAsync(cancellation);
        if (!FollowUpRound.CanOpen(partnership.Rhythm, latest, today) || await ReadAskedAsync(partnership, today, cancellation) is not { Count: > 0 } initiatives)
        {
            return false;
        }

        db.Add(FollowUpRound.Open(partnership, latest, initiatives, today, clock.GetUtcNow().UtcDateTime));
        return await db.TrySaveUniqueAsync(cancellation);
    }

    private Task<List<Initiative>> ReadAskedAsync(Partnership partnership, DateOnly today, CancellationToken cancellation) =>
        db.Initiatives.AsNoTracking().Where(initiative => initiative.PartnershipId == partnership.Id).ToAsk(FollowUpRound.DueAfter(today)).ToListAsync(cancellation);
}
