using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Assessments;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Partners.Assessments;

/// <summary>Where a partnership stands with the four principles.</summary>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Principles">The four.</param>
/// <param name="Assessment">What was agreed, and what shows it.</param>
/// <param name="Parties">The three, the kommune first.</param>
/// <param name="Open">The round that can be answered; null when there is none.</param>
/// <param name="HalfYears">The first days of the half-years that have a round, in their order.</param>
/// <param name="Today">In Denmark.</param>
public sealed record AssessmentPage(
    PartnershipHead Partnership, IReadOnlyList<Principle> Principles, PartnershipAssessment Assessment, IReadOnlyList<Organisation> Parties, AssessmentRound? Open, IReadOnlyList<DateOnly> HalfYears, DateOnly Today)
{
    /// <summary>The parties that the person answers for.</summary>
    public required IReadOnlyList<Guid> ActsFor { get; init; }

    /// <summary>The plan that takes up steps as initiatives, by an amendment when all have signed it; null when there is none that the person may add to.</summary>
    public required Plan? Plan { get; init; }

    /// <summary>The steps that are an initiative already: its id, by its title.</summary>
    public required IReadOnlyDictionary<string, Guid> Begun { get; init; }

    /// <summary>Evidence that the person may confirm or decline.</summary>
    public required IReadOnlyList<Evidence> ToJudge { get; init; }

    /// <summary>The person decides what citizens read.</summary>
    public required bool MayShow { get; init; }

    /// <summary>Examples, as the plan beside them is.</summary>
    public bool IsDemo => Plan is { IsDemo: true } && HalfYears.Count > 0;

    public IReadOnlyList<Guid> PartyIds => [.. Parties.Select(party => party.Id)];

    public IReadOnlyList<PrincipleStanding> Now { get; } = Assessment.On(Today);

    public IReadOnlyList<PrincipleStanding> Then { get; } = Assessment.On(Today.AddDays(-PartnershipAssessment.DaysBack));

    /// <summary>How many statements a party has answered in the open round.</summary>
    public int AnsweredBy(Organisation party) => Open?.Answers.Count(answer => answer.OrganisationId == party.Id) ?? 0;

    /// <summary>How many statements the parties have all answered, and differently, and not agreed on yet.</summary>
    public int Differences => Open?.Differences(PartyIds).Count ?? 0;

    /// <summary>The principle that a party answers next.</summary>
    public int NextFor(Guid organisationId) => Open is not { } round ? 1 : Enumerable.Range(1, Domain.Plans.Plan.Principles)
        .FirstOrDefault(number => round.Rubric.Under(number).Any(statement => round.Of(organisationId, statement.Id) is null), 1);

    /// <summary>What was shown for a statement and still matters: it counts, waits, or is the last that did.</summary>
    public IReadOnlyList<Evidence> EvidenceFor(StatementStanding standing)
    {
        var own = Assessment.Evidence.Where(one => one.StatementKey == standing.Statement.Key && one.WithdrawnAt is null).ToList();
        var current = own.Where(one => (one.IsWaiting && one.LastsUntil >= Today) || one.CountsOn(Today)).ToList();
        return current.Count > 0 ? current : [.. own.Where(one => one.ConfirmedAt is not null).OrderByDescending(one => one.LastsUntil).Take(1)];
    }

    /// <summary>The levels at the end of each half-year with a round, and today: a column each.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<PrincipleStanding> Standings)> History =>
    [
        .. HalfYears.Where(startsOn => EndOf(startsOn) < Today).Select(startsOn => (AssessmentWords.HalfYear(startsOn), Assessment.On(EndOf(startsOn)))),
        ("I dag", Now),
    ];

    private static DateOnly EndOf(DateOnly halfYear) => halfYear.AddMonths(6).AddDays(-1);
}
