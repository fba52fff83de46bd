using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>How many initiatives a plan has under a principle with a status, and what is to be said of them.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="PrincipleNumber">1 to 4.</param>
/// <param name="Status">The status.</param>
/// <param name="Count">Initiatives.</param>
/// <param name="Overdue">Those of them that ought to have begun or ended.</param>
/// <param name="Shown">Those of them that citizens read.</param>
/// <param name="ChangedAt">UTC: when something about one of them last happened.</param>
public sealed record InitiativeCount(Guid PlanId, int PrincipleNumber, InitiativeStatus Status, int Count, int Overdue, int Shown, DateTime ChangedAt);

public static class InitiativeCounts
{
    /// <summary>Counts in the database, in one statement. What is overdue is the same as in <see cref="Initiative.IsOverdueOn"/>.</summary>
    public static Task<List<InitiativeCount>> CountAsync(this IQueryable<Initiative> initiatives, DateOnly today, CancellationToken cancellation) => initiatives
        .Select(initiative => new
        {
            initiative.PlanId,
            initiative.PrincipleNumber,
            initiative.Status,
            Overdue = (initiative.Status == InitiativeStatus.Planned && initiative.StartsOn < today) || (initiative.Status == InitiativeStatus.Running && initiative.EndsOn < today) ? 1 : 0,
            Shown = initiative.Publication != null ? 1 : 0,
            initiative.ChangedAt,
        })
        .GroupBy(row => new { row.PlanId, row.PrincipleNumber, row.Status })
        .Select(group => new InitiativeCount(
            group.Key.PlanId, group.Key.PrincipleNumber, group.Key.Status, group.Count(), group.Sum(row => row.Overdue), group.Sum(row => row.Shown), group.Max(row => row.ChangedAt)))
        .ToListAsync(cancellation);

    public static int With(this IEnumerable<InitiativeCount> counts, InitiativeStatus status) => counts.Where(count => count.Status == status).Sum(count => count.Count);

    /// <summary>Those that were not dropped.</summary>
    public static int Living(this IEnumerable<InitiativeCount> counts) => counts.Where(count => count.Status != InitiativeStatus.Dropped).Sum(count => count.Count);

    public static int Overdue(this IEnumerable<InitiativeCount> counts) => counts.Sum(count => count.Overdue);
}
