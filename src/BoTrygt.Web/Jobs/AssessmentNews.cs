using BoTrygt.Domain.Assessments;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Jobs;

/// <summary>What is new in a partnership's assessment, or waits for somebody there.</summary>
/// <param name="Partnership">Whose it is.</param>
/// <param name="Rubric">The version that names the statements.</param>
/// <param name="ToConfirm">Evidence that waits for another party.</param>
/// <param name="Ending">Evidence that ends soon.</param>
/// <param name="Opened">The round, when it has just opened; null else.</param>
/// <param name="Due">The round, when it is due soon and lacks answers; null else.</param>
internal sealed record AssessmentNews(PartnershipHead Partnership, Rubric Rubric, IReadOnlyList<Evidence> ToConfirm, IReadOnlyList<Evidence> Ending, AssessmentRound? Opened, AssessmentRound? Due)
{
    public bool IsEmpty => ToConfirm.Count == 0 && Ending.Count == 0 && Opened is null && Due is null;

    /// <summary>What of it concerns a person.</summary>
    /// <param name="parties">Those that the person answers for.</param>
    /// <param name="personId">The person.</param>
    public AssessmentNews For(IReadOnlyCollection<Guid> parties, Guid personId) => this with
    {
        ToConfirm = [.. ToConfirm.Where(evidence => parties.Any(party => evidence.IsForOthers(party, personId)))],
        Ending = [.. Ending.Where(evidence => parties.Contains(evidence.OwnerOrganisationId))],
        Opened = Opened is { } opened && parties.Any(opened.LacksAnswerOf) ? opened : null,
        Due = Due is { } due && parties.Any(due.LacksAnswerOf) ? due : null,
    };

    public string TitleOf(Evidence evidence) => Rubric.Statements.FirstOrDefault(statement => statement.Key == evidence.StatementKey)?.Title ?? "Et udsagn, der er gået ud";
}
