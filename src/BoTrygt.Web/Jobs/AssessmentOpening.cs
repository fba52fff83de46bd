using BoTrygt.Database;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Forms;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Jobs;

/// <summary>Opens the half-year's assessment in every partnership that runs, with the present rubric. Each once, however many portals run.</summary>
public sealed class AssessmentOpening(BoTrygtDb db, TimeProvider clock)
{
    /// <returns>How many rounds were opened.</returns>
    public async Task<int> OpenAsync(CancellationToken cancellation)
    {
        var today = clock.Today();
        if (!AssessmentRound.CanOpen(null, today))
        {
            return 0;
        }

        var period = AssessmentRound.PeriodStart(today);
        var without = await db.Partnerships.Where(Partnership.IsAtWork).Where(partnership => !db.AssessmentRounds.Any(round => round.PartnershipId == partnership.Id && round.PeriodStartsOn >= period))
            .Select(partnership => partnership.Id).ToListAsync(cancellation);
        return await OneByOne.DoAsync(without, async partnershipId => await OpenAsync(partnershipId, today, cancellation) ? 1 : 0);
    }

    private async Task<bool> OpenAsync(Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var rubric = await db.Rubrics.Where(one => one.PublishedAt != null).OrderByDescending(one => one.Number).FirstAsync(cancellation);
        var latest = await db.AssessmentRounds.Where(round => round.PartnershipId == partnershipId).OrderByDescending(round => round.PeriodStartsOn).FirstOrDefaultAsync(cancellation);
        db.Add(AssessmentRound.Open(partnershipId, rubric, latest, today, clock.GetUtcNow().UtcDateTime));
        return await db.TrySaveUniqueAsync(cancellation);
    }
}
