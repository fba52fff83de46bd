using BoTrygt.Web.Shared.Activity;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Overview;

/// <summary>What somebody with two hours a week sees first.</summary>
/// <param name="FirstName">To greet with.</param>
/// <param name="Today">The day.</param>
/// <param name="Partnerships">Those within reach.</param>
/// <param name="Cards">Those of them to look at.</param>
/// <param name="ToSign">What waits for my signature.</param>
/// <param name="Requests">What my party is asked for.</param>
/// <param name="ToRepeat">What comes back and is to be planned again.</param>
/// <param name="ToAssess">What waits for my party in the assessments.</param>
/// <param name="ToDecide">How many bookings wait for my organisation's answer.</param>
/// <param name="Due">What I or my posts have to see to.</param>
/// <param name="Since">The day of the visit before; null on the first one.</param>
/// <param name="Activity">What others did since.</param>
public sealed record OverviewPage(
    string FirstName, DateOnly Today, IReadOnlyList<PartnershipInReach> Partnerships, PartnershipCards Cards, IReadOnlyList<ToSignRow> ToSign, IReadOnlyList<RequestRow> Requests, IReadOnlyList<RepeatRow> ToRepeat, IReadOnlyList<ToAssessRow> ToAssess, int ToDecide, IReadOnlyList<DueRow> Due, DateOnly? Since, LatestActivity Activity)
{
    public const string Path = "/arbejdsrum";

    /// <summary>What waits for me among the articles.</summary>
    public EditorialWork Editorial { get; init; } = new(0, []);

    /// <summary>What waits for my party before a partnership starts.</summary>
    public IReadOnlyList<ToPrepareRow> ToPrepare { get; init; } = [];

    /// <summary>More than anybody sees to in one sitting.</summary>
    public const int MostToAssess = 5;

    public bool HasFew => Partnerships.Count <= PartnershipCards.Few;

    public IEnumerable<DueItem> ShownDue => Due.Take(DueList.Most).Select(row => new DueItem(row, Today, Partnerships.Count > 1));

    /// <summary>Where the rest of what happened is read.</summary>
    public (string Address, string Words) RestOfActivity => Partnerships is [var only]
        ? (PlanAddresses.Partnership(only.Slug), "Se resten på partnerskabets side")
        : ("/arbejdsrum/partnerskaber?sorter=sidst", "Se resten på partnerskabernes sider");

    /// <summary>Something else than my own initiatives waits, so that these need a heading.</summary>
    public bool HasMoreThanDue => Requests.Count + ToRepeat.Count + ToAssess.Count + ToDecide + Editorial.Count + ToPrepare.Count > 0;

    public bool HasMoreDue => Due.Count > DueList.Most;
}
