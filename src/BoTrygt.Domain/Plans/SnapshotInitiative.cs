using BoTrygt.Domain.Access;

namespace BoTrygt.Domain.Plans;

/// <summary>An initiative as the parties agree on it.</summary>
/// <param name="Id">The same in all versions of the plan.</param>
/// <param name="Title">Its title.</param>
/// <param name="Why">The need.</param>
/// <param name="Themes">Names, the main one first.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Deputy">Null when there is none.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
/// <param name="ExpectedReach">How many, of whom.</param>
/// <param name="ExpectedOutcome">What is to become different.</param>
/// <param name="Milestones">By day, then by title.</param>
public sealed record SnapshotInitiative(
    Guid Id,
    string Title,
    string Why,
    IReadOnlyList<string> Themes,
    SnapshotPost Owner,
    SnapshotPost? Deputy,
    DateOnly StartsOn,
    DateOnly EndsOn,
    string ExpectedReach,
    string ExpectedOutcome,
    IReadOnlyList<SnapshotMilestone> Milestones)
{
    internal static SnapshotInitiative Of(Initiative initiative, SnapshotNames names) => new(
        initiative.AgreedId,
        PlanSnapshot.Line(initiative.Title),
        PlanSnapshot.Line(initiative.Why),
        [.. initiative.ThemeSlugs.Select(slug => names.Themes.GetValueOrDefault(slug, slug))],
        SnapshotPost.Of(initiative.OwnerPost),
        initiative.DeputyPost is { } deputy ? SnapshotPost.Of(deputy) : null,
        initiative.StartsOn,
        initiative.EndsOn,
        PlanSnapshot.Line(initiative.ExpectedReach),
        PlanSnapshot.Line(initiative.ExpectedOutcome),
        [.. initiative.Milestones.Select(milestone => new SnapshotMilestone(PlanSnapshot.Line(milestone.Title), milestone.DueOn)).OrderBy(milestone => milestone.DueOn).ThenBy(milestone => milestone.Title, StringComparer.Ordinal)]);
}

/// <summary>A post by its title and its organisation's name; who holds it is nobody's business here.</summary>
public sealed record SnapshotPost(string Title, string Organisation)
{
    internal static SnapshotPost Of(Post post) => new(post.Title, post.Organisation.Name);
}

public sealed record SnapshotMilestone(string Title, DateOnly DueOn);
