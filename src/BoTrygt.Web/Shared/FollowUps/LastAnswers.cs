using BoTrygt.Database;
using BoTrygt.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.FollowUps;

/// <summary>What was said the last time.</summary>
public static class LastAnswers
{
    /// <summary>The last answers before these follow-ups, by initiative. One statement, however many there are.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FollowUp>> ReadLastAnswersAsync(this BoTrygtDb db, IReadOnlyCollection<FollowUp> followUps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(followUps);
        var (initiatives, now) = (followUps.Select(followUp => followUp.InitiativeId).ToList(), followUps.Select(followUp => followUp.RoundId).ToList());
        var earlier = db.FollowUps.Where(followUp => !now.Contains(followUp.RoundId) && followUp.AnsweredAt != null);
        var last = await earlier.AsNoTracking()
            .Where(followUp => initiatives.Contains(followUp.InitiativeId) && !earlier.Any(later => later.InitiativeId == followUp.InitiativeId && later.Sequence > followUp.Sequence))
            .ToListAsync(cancellation);
        return last.ToDictionary(followUp => followUp.InitiativeId);
    }
}
