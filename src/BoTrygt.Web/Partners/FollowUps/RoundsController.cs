using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Meetings;
using BoTrygt.Web.Shared.Partnerships;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.FollowUps;

/// <summary>A partnership's round, its requests, and how the statuses went over time.</summary>
[RequirePermission(Permission.ReadPlan)]
public sealed class RoundsController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    /// <summary>Two years of quarters.</summary>
    private const int MostRounds = 8;

    [HttpGet("/arbejdsrum/partnerskaber/{slug}/opfoelgning")]
    public async Task<IActionResult> Show(string slug, CancellationToken cancellation)
    {
        var partnership = await db.Partnerships.AllowedTo(me.Rights, Permission.ReadPlan).Of(slug).AsNoTracking().SingleOrDefaultAsync(cancellation);
        return partnership is null ? NotFound() : View("Round", await PageAsync(partnership, slug, cancellation));
    }

    private async Task<RoundPage> PageAsync(Partnership partnership, string slug, CancellationToken cancellation)
    {
        var today = clock.Today();
        var own = db.FollowUps.Where(followUp => followUp.PartnershipId == partnership.Id);
        return new(
            partnership,
            slug,
            await db.Plans.Where(plan => plan.PartnershipId == partnership.Id && plan.StartsOn <= today && plan.EndsOn >= today).Select(plan => (Guid?)plan.Id).FirstOrDefaultAsync(cancellation),
            await db.FollowUpRounds.AsNoTracking().FirstOrDefaultAsync(round => round.PartnershipId == partnership.Id && round.ClosedAt == null, cancellation),
            await own.Asked().ToLines(db).AsNoTracking().ToListAsync(cancellation),
            await db.Requests.Open().Where(request => request.PartnershipId == partnership.Id).OrderBy(request => request.WantedBy).ToRows(db).ToListAsync(cancellation),
            await ReadChartsAsync(partnership.Id, cancellation),
            await db.FindLastHeldAsync(partnership.Id, MemberGroup.SteeringGroup, clock.GetUtcNow().UtcDateTime, cancellation),
            me.Rights.To(Permission.EditPartnership).CoversAllOf(partnership.Id),
            today);
    }

    /// <summary>What was asked about an initiative that ended before it was answered is no status.</summary>
    private async Task<IReadOnlyList<ProgressChart>> ReadChartsAsync(Guid partnershipId, CancellationToken cancellation)
    {
        var rounds = await db.FollowUpRounds.Where(round => round.PartnershipId == partnershipId).OrderByDescending(round => round.PeriodStartsOn).Take(MostRounds)
            .Select(round => new RoundLabel(round.Id, round.Rhythm, round.PeriodStartsOn)).ToListAsync(cancellation);
        rounds.Reverse();
        var ids = rounds.ConvertAll(round => round.Id);
        var counts = await db.FollowUps.WithArchived()
            .Where(followUp => ids.Contains(followUp.RoundId))
            .Where(followUp => followUp.AnsweredAt != null || followUp.Initiative.Status == InitiativeStatus.Planned || followUp.Initiative.Status == InitiativeStatus.Running)
            .GroupBy(followUp => new { followUp.RoundId, followUp.PrincipleNumber, followUp.Progress })
            .Select(group => new ProgressCount(group.Key.RoundId, group.Key.PrincipleNumber, group.Key.Progress, group.Count()))
            .ToListAsync(cancellation);
        var most = counts.GroupBy(count => (count.RoundId, count.PrincipleNumber)).Select(column => column.Sum(count => count.Count)).DefaultIfEmpty().Max();
        var principles = await db.Principles.AsNoTracking().OrderBy(principle => principle.Number).ToListAsync(cancellation);
        return [.. principles.Select(principle => new ProgressChart(principle.Number, principle.Name, rounds, counts.FindAll(count => count.PrincipleNumber == principle.Number), most))];
    }
}
