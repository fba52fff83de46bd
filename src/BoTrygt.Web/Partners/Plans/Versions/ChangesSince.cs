using BoTrygt.Database;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Plans.Versions;

/// <summary>
/// Winds a plan back by the audit log: what a field held on a day is what the first change after it tells. Compared with
/// what it holds now; what was changed and changed back is no change.
/// </summary>
internal static class ChangesSince
{
    private static readonly string[] Entities = [nameof(Initiative), nameof(Milestone), nameof(Plan), nameof(PrincipleReason)];

    /// <summary>What a plan holds now, beside what it held when the day began in Denmark.</summary>
    /// <param name="db">Where.</param>
    /// <param name="plan">A plan that the reader reads whole.</param>
    /// <param name="since">The day.</param>
    /// <param name="cancellation">Stops when the person leaves.</param>
    public static async Task<IReadOnlyList<ChangeRow>> ReadChangesSinceAsync(this BoTrygtDb db, Plan plan, DateOnly since, CancellationToken cancellation)
    {
        var initiatives = await db.Initiatives.WithArchived().AsNoTracking().Include(initiative => initiative.Milestones)
            .Where(initiative => initiative.PlanId == plan.Id).OrderBy(initiative => initiative.PrincipleNumber).ThenBy(initiative => initiative.Position)
            .AsSplitQuery().ToListAsync(cancellation);
        var reasons = await db.Set<PrincipleReason>().AsNoTracking().Where(reason => reason.PlanId == plan.Id).ToListAsync(cancellation);
        var words = await PlanWords.ReadAsync(db, plan.PartnershipId, cancellation);
        var entries = await ReadEntriesAsync(db, plan, since.BeginsAtUtc(), cancellation);
        var past = new PastValues(entries);
        return
        [
            .. PlanRows(plan, reasons, past, words),
            .. initiatives.Select(initiative => InitiativeRow(initiative, past, words)).OfType<ChangeRow>(),
        ];
    }

    private static Task<List<PastEntry>> ReadEntriesAsync(BoTrygtDb db, Plan plan, DateTime from, CancellationToken cancellation) => db.AuditEntries.AsNoTracking()
        .Where(entry => entry.PartnershipId == plan.PartnershipId && entry.At >= from && Entities.Contains(entry.Entity) && entry.Fields != nameof(Initiative.Position))
        .OrderBy(entry => entry.Sequence)
        .Select(entry => new PastEntry(entry.Action, entry.Entity, entry.RowId, entry.Values.ToList()))
        .ToListAsync(cancellation);

    private static IEnumerable<ChangeRow> PlanRows(Plan plan, List<PrincipleReason> reasons, PastValues past, PlanWords words)
    {
        var fields = Differing(
        [
            new("Første dag", words.Say(nameof(Plan.StartsOn), past.Of(nameof(Plan), $"{plan.Id}", nameof(Plan.StartsOn), $"{plan.StartsOn:O}")), plan.StartsOn.InDanish()),
            new("Sidste dag", words.Say(nameof(Plan.EndsOn), past.Of(nameof(Plan), $"{plan.Id}", nameof(Plan.EndsOn), $"{plan.EndsOn:O}")), plan.EndsOn.InDanish()),
            .. words.Principles.Select(principle =>
            {
                var now = reasons.Find(reason => reason.PrincipleNumber == principle.Key)?.Text ?? "";
                return new ChangedField($"Hvorfor ingen indsatser under »{principle.Value}«", past.Of(nameof(PrincipleReason), $"{plan.Id} {principle.Key}", nameof(PrincipleReason.Text), now), now);
            }),
        ]);
        return fields.Count == 0 ? [] : [new(PlanChangeKind.Changed, "Planen", null, fields)];
    }

    /// <summary>Null when nothing about it differs.</summary>
    private static ChangeRow? InitiativeRow(Initiative initiative, PastValues past, PlanWords words)
    {
        var id = $"{initiative.Id}";
        var wasThere = !past.WasAdded(nameof(Initiative), id) && past.Of(nameof(Initiative), id, nameof(Initiative.InAmendment), "False") != "True" && past.Of(nameof(Initiative), id, nameof(Initiative.ArchivedAt), $"{initiative.ArchivedAt:O}").Length == 0;
        var isThere = initiative.ArchivedAt is null;
        var now = PlanWords.Now(initiative);
        var fields = now.Select(field => new ChangedField(
            PlanWords.Label(field.Key),
            wasThere ? words.Say(field.Key, past.Of(nameof(Initiative), id, field.Key, field.Value)) : "",
            isThere ? words.Say(field.Key, field.Value) : "")).Concat(Milestones(initiative, past, wasThere, isThere));
        var differing = Differing(fields);
        var kind = (wasThere, isThere) switch { (false, true) => PlanChangeKind.Added, (true, false) => PlanChangeKind.Removed, _ => PlanChangeKind.Changed };
        return differing.Count == 0 ? null : new(kind, initiative.Title, isThere ? PlanAddresses.Initiative(initiative.Id) : null, differing);
    }

    private static IEnumerable<ChangedField> Milestones(Initiative initiative, PastValues past, bool wasThere, bool isThere)
    {
        var now = initiative.Milestones.OrderBy(milestone => milestone.DueOn).Select(milestone => new ChangedField(
            $"Milepæl »{milestone.Title}«",
            wasThere && !past.WasAdded(nameof(Milestone), $"{milestone.Id}")
                ? PlanWords.Milestone(past.Of(nameof(Milestone), $"{milestone.Id}", nameof(Milestone.DueOn), $"{milestone.DueOn:O}"), past.Of(nameof(Milestone), $"{milestone.Id}", nameof(Milestone.DoneOn), $"{milestone.DoneOn:O}"))
                : "",
            isThere ? PlanWords.Milestone($"{milestone.DueOn:O}", $"{milestone.DoneOn:O}") : ""));
        var gone = past.Removed(nameof(Milestone), nameof(Domain.Plans.Milestone.InitiativeId), $"{initiative.Id}").Where(_ => wasThere).Select(values => new ChangedField(
            $"Milepæl »{values.GetValueOrDefault(nameof(Milestone.Title), "")}«",
            PlanWords.Milestone(values.GetValueOrDefault(nameof(Milestone.DueOn), ""), values.GetValueOrDefault(nameof(Milestone.DoneOn), "")),
            ""));
        return now.Concat(gone);
    }

    private static List<ChangedField> Differing(IEnumerable<ChangedField> fields) => [.. fields.Where(field => field.Before != field.After)];
}

/// <summary>An entry of the log, as far as it tells what was.</summary>
internal sealed record PastEntry(AuditAction Action, string Entity, string RowId, IReadOnlyList<AuditValue> Values);

/// <summary>What rows held before the first of the entries.</summary>
/// <param name="entries">In the order in which they were written.</param>
internal sealed class PastValues(IReadOnlyList<PastEntry> entries)
{
    private readonly ILookup<(string Entity, string RowId), PastEntry> _byRow = entries.ToLookup(entry => (entry.Entity, entry.RowId));

    /// <summary>The field's value then; the one of now when no entry changed it, empty for none.</summary>
    public string Of(string entity, string rowId, string field, string now)
    {
        var changed = _byRow[(entity, rowId)].SelectMany(entry => entry.Values).FirstOrDefault(value => value.Field == field);
        return changed is null ? now : changed.Before ?? "";
    }

    /// <summary>The row was not there then.</summary>
    public bool WasAdded(string entity, string rowId) => _byRow[(entity, rowId)].FirstOrDefault()?.Action == AuditAction.Added;

    /// <summary>The values then of rows that were there then and are gone, of those with that parent.</summary>
    public IEnumerable<Dictionary<string, string>> Removed(string entity, string parentField, string parent) => _byRow
        .Where(row => row.Key.Entity == entity && row.Last().Action == AuditAction.Removed && row.First().Action != AuditAction.Added)
        .Where(row => row.Last().Values.Any(value => value.Field == parentField && value.Before == parent))
        .Select(row => row.Last().Values.ToDictionary(value => value.Field, value => Of(entity, row.Key.RowId, value.Field, value.Before ?? "")));
}
