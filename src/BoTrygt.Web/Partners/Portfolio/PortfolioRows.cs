using System.Globalization;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Portfolio;

/// <summary>Which partnerships the filters leave, in which order, and what the page is called.</summary>
internal static class PortfolioRows
{
    private static readonly CompareInfo Danish = CultureInfo.GetCultureInfo("da-DK").CompareInfo;

    public static IReadOnlyList<PortfolioRow> Choose(this PortfolioChoice choice, IReadOnlyList<PartnershipInReach> partnerships, IEnumerable<InitiativeCount> counts, DateOnly today)
    {
        var byPlan = counts.ToLookup(count => count.PlanId);
        var rows = partnerships
            .Where(partnership => choice.DistrictCode is null || partnership.DistrictCode == choice.DistrictCode)
            .Where(partnership => choice.Text.Length == 0 || Danish.IndexOf(partnership.Name, choice.Text, CompareOptions.IgnoreCase) >= 0)
            .Select(partnership => new PortfolioRow(partnership, byPlan.Of(partnership), today))
            .Where(row => !choice.LimitsInitiatives || row.Count > 0)
            .Where(row => choice.QuietDays is not { } days || row.QuietDays is null || row.QuietDays >= days);
        return [.. Sort(rows, choice)];
    }

    /// <summary>A police district's own page says so: its organisation is the police party of all that one sees.</summary>
    public static string TitleFor(SignedInPerson me, IReadOnlyList<PartnershipInReach> partnerships)
    {
        if (me.Rights.To(Permission.EnterPartnership).Everywhere)
        {
            return "Alle partnerskaber";
        }

        var police = partnerships.Select(partnership => partnership.PoliceId).Distinct().ToList();
        return police is [{ } district] && me.Organisations.TryGetValue(district, out var name)
            ? $"{name}: alle partnerskaber i kredsen"
            : partnerships.Count == 1 ? "Dit partnerskab" : "Dine partnerskaber";
    }

    /// <summary>They come by name, and stay so where the column says the same.</summary>
    private static IOrderedEnumerable<PortfolioRow> Sort(IEnumerable<PortfolioRow> rows, PortfolioChoice choice)
    {
        return choice.Sort == PortfolioColumn.District ? By(row => row.Partnership.District, DanishOrder.Comparer)
            : choice.Sort == PortfolioColumn.Count ? By(row => row.Count)
            : choice.Sort == PortfolioColumn.Overdue ? By(row => row.Overdue)
            : choice.Sort == PortfolioColumn.Latest ? By(row => row.QuietDays ?? int.MaxValue)
            : By(row => row.Partnership.Name, DanishOrder.Comparer);

        IOrderedEnumerable<PortfolioRow> By<TKey>(Func<PortfolioRow, TKey> key, IComparer<TKey>? comparer = null) =>
            choice.IsDescending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
    }
}
