using BoTrygt.Domain.Assessments;

namespace BoTrygt.Web.Jobs;

/// <summary>What is new in a partnership's assessment, or waits for somebody.</summary>
/// <param name="ToConfirm">Evidence that waits for another party.</param>
/// <param name="Ending">Evidence that ends soon.</param>
/// <param name="Round">That is due soon, and lacks answers; null when none does.</param>
internal sealed record AssessmentNews(IReadOnlyList<Evidence> ToConfirm, IReadOnlyList<Evidence> Ending, AssessmentRound? Round)
{
    public bool IsEmpty => ToConfirm.Count == 0 && Ending.Count == 0 && Round is null;

    /// <summary>What of it concerns a person.</summary>
    /// <param name="parties">Those that the person answers for.</param>
    /// <param name="personId">The person.</param>
    public AssessmentNews For(IReadOnlyList<Guid> parties, Guid personId) => new(
        [.. ToConfirm.Where(evidence => parties.Any(party => evidence.IsForOthers(party, personId)))],
        [.. Ending.Where(evidence => parties.Contains(evidence.OwnerOrganisationId))],
        Round is { } round && parties.Any(round.LacksAnswerOf) ? round : null);
}
