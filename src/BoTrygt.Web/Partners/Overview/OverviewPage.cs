using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Activity;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>What somebody with two hours a week sees first.</summary>
/// <param name="FirstName">To greet with.</param>
/// <param name="Today">The day.</param>
/// <param name="Partnerships">Those within reach, the ones with most overdue first.</param>
/// <param name="ToSign">What waits for my signature.</param>
/// <param name="Requests">What my party is asked for.</param>
/// <param name="Due">What I or my posts have to see to.</param>
/// <param name="Since">The day of the visit before; null on the first one.</param>
/// <param name="Activity">What others did since.</param>
public sealed record OverviewPage(
    string FirstName, DateOnly Today, IReadOnlyList<PartnershipCard> Partnerships, IReadOnlyList<ToSignRow> ToSign, IReadOnlyList<RequestRow> Requests, IReadOnlyList<DueRow> Due, DateOnly? Since, LatestActivity Activity)
{
    public const string Path = "/arbejdsrum";

    private const int FewCards = 3;

    /// <summary>Whoever has a few sees them all; whoever has many sees those where something is late.</summary>
    public IEnumerable<PartnershipCard> Cards => HasFew ? Partnerships : Partnerships.Where(card => card.Overdue > 0).Take(FewCards);

    public bool HasFew => Partnerships.Count <= FewCards;

    public int Late => Partnerships.Count(card => card.Overdue > 0);

    public IEnumerable<DueItem> ShownDue => Due.Take(DueList.Most).Select(row => new DueItem(row, Today, Partnerships.Count > 1));

    public bool HasMoreDue => Due.Count > DueList.Most;
}

/// <summary>A partnership with the plan of today.</summary>
public sealed record PartnershipCard(PartnershipInReach Partnership, Plan? Plan, IReadOnlyList<InitiativeCount> Counts)
{
    public int Overdue => Counts.Overdue();

    public static PartnershipCard Of(PartnershipInReach partnership, DateOnly today, ILookup<Guid, InitiativeCount> counts)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        var plan = partnership.PlanOn(today);
        return new(partnership, plan, plan is null ? [] : [.. counts[plan.Id]]);
    }
}
