using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.FollowUps;

/// <summary>How it goes in all partnerships that one reads: a municipality's own, a police district's, all for Bo trygt.</summary>
[RequirePermission(Permission.ReadPlan)]
public sealed class AttentionController(BoTrygtDb db, SignedInPerson me, TimeProvider clock) : Controller
{
    [HttpGet(FollowUpAddresses.All)]
    public async Task<IActionResult> Index(AttentionAddress address, CancellationToken cancellation)
    {
        var today = clock.Today();
        var readsAll = me.Rights.To(Permission.ReadPlan);
        var partnerships = (await db.ReadPartnershipsInReachAsync(me.Rights, today, cancellation)).Where(partnership => partnership.PausedOn is null && readsAll.CoversAllOf(partnership.Id)).ToList();
        var choice = AttentionChoice.Of(address, partnerships);
        var chosen = partnerships.FindAll(partnership => (choice.DistrictCode is null || partnership.DistrictCode == choice.DistrictCode) && (choice.Slug is null || partnership.Slug == choice.Slug));
        var ids = chosen.ConvertAll(partnership => partnership.Id);
        // By their ids: among the follow-ups of all years those of the open rounds are few.
        var rounds = await db.FollowUpRounds.Where(round => round.ClosedAt == null && ids.Contains(round.PartnershipId)).Select(round => round.Id).ToListAsync(cancellation);
        var asked = db.FollowUps.Asked().Where(followUp => rounds.Contains(followUp.RoundId));
        var found = choice.Limit(asked, today);
        var lines = await found.ToLines(db).AsNoTracking()
            .OrderBy(line => line.DueOn).ThenBy(line => line.FollowUp.Sequence)
            .Skip((choice.Page - 1) * AttentionChoice.PageSize).Take(AttentionChoice.PageSize)
            .ToListAsync(cancellation);
        return View("Attention", new AttentionPage(choice, partnerships, lines, await found.CountAsync(cancellation), await CountAsync(asked, today, cancellation), today));
    }

    /// <summary>How the open rounds of the chosen partnerships stand.</summary>
    private static async Task<AttentionCounts> CountAsync(IQueryable<FollowUp> asked, DateOnly today, CancellationToken cancellation)
    {
        var counts = await asked
            .GroupBy(followUp => new { followUp.Progress, IsLate = followUp.AnsweredAt == null && followUp.Round.DueOn < today })
            .Select(group => new { group.Key.Progress, group.Key.IsLate, Count = group.Count() })
            .ToListAsync(cancellation);
        int With(Progress? progress) => counts.Where(count => count.Progress == progress).Sum(count => count.Count);
        return new(counts.Sum(count => count.Count), counts.Sum(count => count.Count) - With(null), counts.Where(count => count.IsLate).Sum(count => count.Count), With(Progress.NeedsAttention), With(Progress.Stalled));
    }
}

/// <param name="All">What is asked.</param>
/// <param name="Answered">Of those, answered.</param>
/// <param name="Late">Not answered in time.</param>
/// <param name="NeedAttention">Answered so.</param>
/// <param name="Stalled">Answered so.</param>
public sealed record AttentionCounts(int All, int Answered, int Late, int NeedAttention, int Stalled);

/// <param name="Choice">What is shown.</param>
/// <param name="Partnerships">Those one reads whole.</param>
/// <param name="Lines">This page's.</param>
/// <param name="Found">On all pages.</param>
/// <param name="Counts">Whatever is shown.</param>
/// <param name="Today">In Denmark.</param>
public sealed record AttentionPage(AttentionChoice Choice, IReadOnlyList<PartnershipInReach> Partnerships, IReadOnlyList<FollowUpLine> Lines, int Found, AttentionCounts Counts, DateOnly Today)
{
    public int Pages => Pager.LastOf(Found, AttentionChoice.PageSize);
}
