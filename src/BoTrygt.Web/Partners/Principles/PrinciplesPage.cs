using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Plans;

namespace BoTrygt.Web.Partners.Principles;

/// <summary>A row for each partnership, a column for each principle.</summary>
public sealed record PrinciplesPage(
    IReadOnlyList<Principle> Principles, IReadOnlyList<PrincipleRow> Rows, IReadOnlyList<KeyValuePair<string, string>> Districts, string? District, string? UnknownDistrict)
{
    public const string Path = "/arbejdsrum/principper";

    /// <summary>Somewhere one reads only what is shared with associations.</summary>
    public required bool SeesOnlyShared { get; init; }

    /// <summary>All the rows' initiatives under a principle.</summary>
    public IReadOnlyList<InitiativeCount> Under(int principle) => [.. Rows.SelectMany(row => row.Under(principle))];

    public int Sum => Rows.Sum(row => row.Sum);

    /// <summary>What to look at first.</summary>
    public string Gaps
    {
        get
        {
            var planned = Rows.Where(row => row.Plan is not null).ToList();
            var gaps = planned.Sum(row => Principles.Count(principle => row.Under(principle.Number).Living() == 0));
            var partnerships = planned.Count(row => Principles.Any(principle => row.Under(principle.Number).Living() == 0));
            return gaps == 0
                ? "Der er mindst én indsats under hvert princip."
                : $"{gaps} {(gaps == 1 ? "felt" : "felter")} står uden indsatser, fordelt på {partnerships} {(partnerships == 1 ? "partnerskab" : "partnerskaber")}.";
        }
    }
}

/// <summary>A partnership with the plan of today, what it has under each principle, and where it stands.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Counts">Its initiatives.</param>
/// <param name="Assessment">What says where it stands; null for whoever does not read all of it.</param>
/// <param name="Today">In Denmark.</param>
public sealed record PrincipleRow(PartnershipInReach Partnership, IReadOnlyList<InitiativeCount> Counts, PartnershipAssessment? Assessment, DateOnly Today)
{
    private readonly IReadOnlyList<PrincipleStanding>? _now = Assessment?.On(Today);
    private readonly IReadOnlyList<PrincipleStanding>? _then = Assessment?.On(Today.AddDays(-PartnershipAssessment.DaysBack));

    public Plan? Plan => Partnership.Plan;

    public int Sum => Counts.Living();

    /// <summary>Where it stands with a principle; null for whoever does not read all of it.</summary>
    public PrincipleStanding? Standing(int principle) => _now?[principle - 1];

    /// <summary>It stands lower than half a year ago.</summary>
    public bool HasFallen(int principle) => Standing(principle)?.Level < _then?[principle - 1].Level;

    /// <summary>How that went in half a year, in a word; null when there is nothing to compare.</summary>
    public string? Trend(int principle) => AssessmentWords.Trend(Standing(principle)?.Level, _then?[principle - 1].Level);

    public IReadOnlyList<InitiativeCount> Under(int principle) => [.. Counts.Where(count => count.PrincipleNumber == principle)];
}
