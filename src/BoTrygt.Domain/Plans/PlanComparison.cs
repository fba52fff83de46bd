using System.Globalization;

namespace BoTrygt.Domain.Plans;

/// <summary>What differs between two versions of a plan. Initiatives are told apart by their ids, not by their titles.</summary>
public static class PlanComparison
{
    /// <summary>The plan first, then principle by principle. Nothing when both say the same.</summary>
    public static IReadOnlyList<PlanChange> Between(PlanSnapshot before, PlanSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<PlanChange>();
        Add(changes, null, null, "", Fields(before), Fields(after));
        foreach (var principle in after.Principles)
        {
            var earlier = before.Principles.FirstOrDefault(one => one.Number == principle.Number);
            Add(changes, principle.Number, null, principle.Name, Reason(earlier), Reason(principle));
        }

        return [.. changes, .. Initiatives(Rows(before), Rows(after))];
    }

    private static IEnumerable<PlanChange> Initiatives(IReadOnlyDictionary<Guid, Row> before, IReadOnlyDictionary<Guid, Row> after)
    {
        var changes = new List<PlanChange>();
        foreach (var id in before.Keys.Union(after.Keys))
        {
            var (earlier, later) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            var named = later ?? earlier!;
            Add(changes, named.Principle, id, named.Initiative.Title, Fields(earlier), Fields(later));
        }

        return changes.OrderBy(change => change.Principle);
    }

    private static void Add(List<PlanChange> changes, int? principle, Guid? initiativeId, string title, Dictionary<PlanField, string> before, Dictionary<PlanField, string> after)
    {
        var fields = Enum.GetValues<PlanField>()
            .Select(field => new FieldChange(field, before.GetValueOrDefault(field, ""), after.GetValueOrDefault(field, "")))
            .Where(field => field.Before != field.After)
            .ToList();
        if (fields.Count > 0)
        {
            var kind = before.Count == 0 ? PlanChangeKind.Added : after.Count == 0 ? PlanChangeKind.Removed : PlanChangeKind.Changed;
            changes.Add(new(kind, principle, initiativeId, title, fields));
        }
    }

    private static Dictionary<PlanField, string> Fields(PlanSnapshot plan) => new()
    {
        [PlanField.Partnership] = plan.Partnership,
        [PlanField.Parties] = string.Join(", ", plan.Parties.Select(party => party.Organisation)),
        [PlanField.StartsOn] = Day(plan.StartsOn),
        [PlanField.EndsOn] = Day(plan.EndsOn),
    };

    private static Dictionary<PlanField, string> Reason(SnapshotPrinciple? principle) => new() { [PlanField.ReasonWithout] = principle?.Reason ?? "" };

    private static Dictionary<PlanField, string> Fields(Row? row) => row is not { Initiative: { } initiative } ? [] : new()
    {
        [PlanField.StartsOn] = Day(initiative.StartsOn),
        [PlanField.EndsOn] = Day(initiative.EndsOn),
        [PlanField.Title] = initiative.Title,
        [PlanField.Principle] = $"{row.Principle}. {row.PrincipleName}",
        [PlanField.Themes] = string.Join(", ", initiative.Themes),
        [PlanField.Why] = initiative.Why,
        [PlanField.Owner] = Post(initiative.Owner),
        [PlanField.Deputy] = initiative.Deputy is { } deputy ? Post(deputy) : "",
        [PlanField.ExpectedReach] = initiative.ExpectedReach,
        [PlanField.ExpectedOutcome] = initiative.ExpectedOutcome,
        [PlanField.Milestones] = string.Join('\n', initiative.Milestones.Select(milestone => $"{Day(milestone.DueOn)} {milestone.Title}")),
    };

    private static Dictionary<Guid, Row> Rows(PlanSnapshot plan) =>
        plan.Principles.SelectMany(principle => principle.Initiatives.Select(initiative => new Row(principle.Number, principle.Name, initiative))).ToDictionary(row => row.Initiative.Id);

    private static string Post(SnapshotPost post) => $"{post.Title}, {post.Organisation}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Row(int Principle, string PrincipleName, SnapshotInitiative Initiative);
}
