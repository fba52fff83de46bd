using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Catalogue;

/// <summary>The words of an activity, trimmed and within the lengths of <see cref="Activity"/>.</summary>
/// <param name="Title">As a partnership would call it.</param>
/// <param name="Summary">What it is, and for whom.</param>
/// <param name="PrincipleNumber">1 to 4.</param>
/// <param name="ThemeSlugs">The main one first; at least one.</param>
/// <param name="Season">When it matters most; null for all year.</param>
/// <param name="Plan">How long it takes and who does it.</param>
/// <param name="Steps">What one does, in Markdown.</param>
/// <param name="Materials">What one needs, in Markdown.</param>
/// <param name="Cautions">What can go wrong, in Markdown.</param>
/// <param name="Evidence">What is known about its effect.</param>
public sealed record ActivityContent(
    string Title, string Summary, int PrincipleNumber, IReadOnlyList<string> ThemeSlugs, Season? Season, ActivityPlan Plan, string Steps, string Materials, string Cautions, ActivityEvidence Evidence);

/// <param name="Planning">How long before one begins to plan.</param>
/// <param name="Duration">How long it takes.</param>
/// <param name="Weeks">From the first planning to the last thing done, as an initiative in a plan.</param>
/// <param name="Planners">Who plans it.</param>
/// <param name="Participants">Who takes part.</param>
public sealed record ActivityPlan(string Planning, string Duration, int Weeks, string Planners, string Participants);

/// <param name="Grade">In one word.</param>
/// <param name="Words">What was found, what was not, and what nobody knows.</param>
/// <param name="Sources">A line each, see <see cref="ActivitySource"/>; empty when there is none.</param>
public sealed record ActivityEvidence(EvidenceGrade Grade, string Words, string Sources)
{
    /// <summary>Whoever says that something was measured says where.</summary>
    public bool IsSourced => Grade == EvidenceGrade.NotMeasured || Sources.Length > 0;
}
