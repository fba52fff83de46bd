using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>Initiatives that come back and wait for somebody to take them into a plan, or to skip them.</summary>
internal static class RepeatList
{
    /// <summary>One statement, two where something comes back, and none for those who edit nothing; nor for those who run the portal, who plan for nobody.</summary>
    public static async Task<IReadOnlyList<RepeatRow>> ReadToRepeatAsync(this BoTrygtDb db, SignedInPerson me, IReadOnlyList<PartnershipInReach> partnerships, DateOnly today, CancellationToken cancellation)
    {
        if (me.Rights.To(Permission.EditInitiative) is { IsEmpty: true } or { Everywhere: true })
        {
            return [];
        }

        var due = await db.Initiatives.AllowedTo(me.Rights, Permission.EditInitiative).InActivePartnerships(db).AsNoTracking().ReadProposedAgainAsync(db, today, cancellation);
        if (due.Count == 0)
        {
            return [];
        }

        var ids = due.Select(initiative => initiative.PartnershipId).Distinct().ToList();
        var plans = await db.Plans.WithAmendments().AsNoTracking().Where(plan => ids.Contains(plan.PartnershipId) && plan.EndsOn >= today).ToListAsync(cancellation);
        return [.. from initiative in due
                   let startsOn = initiative.NextStartOn(today)
                   orderby startsOn, initiative.Title
                   let plan = plans.Where(plan => plan.PartnershipId == initiative.PartnershipId && plan.Covers(startsOn)).OrderByDescending(plan => plan.CanEdit).FirstOrDefault()
                   select new RepeatRow(initiative.Id, initiative.Title, partnerships.FirstOrDefault(partnership => partnership.Id == initiative.PartnershipId)?.Name ?? "", startsOn, plan?.Id)];
    }
}

/// <param name="Id">The initiative of the last time.</param>
/// <param name="Title">Its title.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="StartsOn">When it would begin again.</param>
/// <param name="PlanId">The plan or amendment that it can be taken into; null when none covers that day.</param>
public sealed record RepeatRow(Guid Id, string Title, string Partnership, DateOnly StartsOn, Guid? PlanId)
{
    public string Address => PlanId is { } plan ? PlanAddresses.ToRepeat(plan) : PlanAddresses.Initiative(Id);

    public string What => $"Begynder igen {StartsOn.InDanish()}. {(PlanId is null ? "Der er ingen handleplan for den tid endnu." : "Tag den med, eller spring over.")}";
}
