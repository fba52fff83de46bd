using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>How many initiatives a plan has under a principle with a status, and what is to be said of them.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="PrincipleNumber">1 to 4.</param>
/// <param name="Status">The status.</param>
/// <param name="Count">Initiatives.</param>
/// <param name="Overdue">Those of them that ought to have begun or ended.</param>
/// <param name="ChangedAt">UTC: when something about one of them last happened.</param>
public sealed record InitiativeCount(Guid PlanId, int PrincipleNumber, InitiativeStatus Status, int Count, int Overdue, DateTime ChangedAt);

public static class InitiativeCounts
{
    /// <summary>Counts the initiatives of some plans in the database, in one statement. What is overdue is the same as in <see cref="Initiative.IsOverdueOn"/>.</summary>
    public static Task<List<InitiativeCount>> CountAsync(this IQueryable<Initiative> initiatives, IReadOnlyList<Guid> planIds, DateOnly today, CancellationToken cancellation) => initiatives
        .Where(initiative => planIds.Contains(initiative.PlanId))
        .Select(initiative => new
        {
            initiative.PlanId,
            initiative.PrincipleNumber,
            initiative.Status,
            Overdue = (initiative.Status == InitiativeStatus.Planned && initiative.StartsOn < today) || (initiative.Status == InitiativeStatus.Running && initiative.EndsOn < today) ? 1 : 0,
            initiative.ChangedAt,
        })
        .GroupBy(row => new { row.PlanId, row.PrincipleNumber, row.Status })
        .Select(group => new InitiativeCount(
            group.Key.PlanId, group.Key.PrincipleNumber, group.Key.Status, group.Count(), group.Sum(row => row.Overdue), group.Max(row => row.ChangedAt)))
        .ToListAsync(cancellation);

    /// <summary>How many initiatives some plans have, by plan; those without any are left out.</summary>
    public static Task<Dictionary<Guid, int>> CountByPlanAsync(this IQueryable<Initiative> initiatives, IReadOnlyList<Guid> planIds, CancellationToken cancellation) => initiatives
        .Where(initiative => planIds.Contains(initiative.PlanId))
        .GroupBy(initiative => initiative.PlanId)
        .Select(group => new { PlanId = group.Key, Count = group.Count() })
        .ToDictionaryAsync(plan => plan.PlanId, plan => plan.Count, cancellation);

    /// <summary>Those of the plan that a partnership works with today.</summary>
    public static IReadOnlyList<InitiativeCount> Of(this ILookup<Guid, InitiativeCount> counts, PartnershipInReach partnership)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(partnership);
        return partnership.Plan is { } plan ? [.. counts[plan.Id]] : [];
    }

    public static int With(this IEnumerable<InitiativeCount> counts, InitiativeStatus status) => counts.Where(count => count.Status == status).Sum(count => count.Count);

    /// <summary>Those that were not dropped.</summary>
    public static int Living(this IEnumerable<InitiativeCount> counts) => counts.Where(count => count.Status != InitiativeStatus.Dropped).Sum(count => count.Count);

    public static int Overdue(this IEnumerable<InitiativeCount> counts) => counts.Sum(count => count.Overdue);
}
