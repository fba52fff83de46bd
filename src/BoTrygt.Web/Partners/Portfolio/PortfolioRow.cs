using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Partners.Portfolio;

/// <summary>A partnership with the plan of today and the counts that the filters leave.</summary>
public sealed record PortfolioRow(PartnershipInReach Partnership, IReadOnlyList<InitiativeCount> Counts, DateOnly Today)
{
    /// <summary>Initiatives that citizens read.</summary>
    public int Shown { get; init; }

    public Plan? Plan => Partnership.Plan;

    public int Count => Counts.Sum(count => count.Count);
    public int Overdue => Counts.Overdue();

    /// <summary>Days since something last happened; null when there are no initiatives.</summary>
    public int? QuietDays => Counts.Count == 0 ? null : Math.Max(0, Today.DayNumber - Counts.Max(count => count.ChangedAt).DayInDenmark().DayNumber);

    public string Latest => QuietDays switch
    {
        null => "Intet endnu",
        0 => "I dag",
        1 => "I går",
        { } days => $"{days.InDanish()} dage siden",
    };
}
