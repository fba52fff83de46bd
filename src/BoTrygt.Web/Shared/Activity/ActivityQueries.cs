using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Activity;

/// <summary>The audit log as the people of a partnership read it: three or four statements, however much happened.</summary>
public static class ActivityQueries
{
    /// <summary>A group has about this many entries; more are read than are told.</summary>
    private const int EntriesPerGroup = 12;

    /// <summary>Portals' clocks differ a little: so many entries may be out of order by their time.</summary>
    private const int ClocksDiffer = 100;

    private static readonly string[] NoNews = [nameof(Initiative.Position), $"{nameof(FollowUp.Step)},{nameof(FollowUp.StepOn)}"];

    /// <summary>What happened, newest first, without what the person may not read.</summary>
    public static async Task<LatestActivity> ReadActivityAsync(this BoTrygtDb db, Rights rights, ActivityQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rights);
        ArgumentNullException.ThrowIfNull(question);
        var most = question.Take * EntriesPerGroup;
        var entries = Asked(await ReadableAsync(db, rights, cancellation), question, await ReadFirstAsync(db, question.Since, cancellation));
        var found = await WithNames(db, entries.OrderByDescending(entry => entry.Sequence).Take(most)).ToListAsync(cancellation);
        var readsPlan = rights.To(Permission.ReadPlan);
        var initiatives = await ReadInitiativesAsync(db, found, cancellation);
        var rows = found.ConvertAll(row => row with { HidesPerson = !readsPlan.CoversAllOf(row.PartnershipId), FoundInitiativeId = row.Id is { } id && initiatives.TryGetValue(id, out var initiative) ? initiative : null });
        var groups = Group(rows, await ReadSubjectsAsync(db, rights, rows, cancellation));
        return new([.. groups.Take(question.Take)], groups.Count > question.Take || rows.Count == most);
    }

    /// <summary>
    /// Everything of the partnerships that one reads whole. Of what is shared with associations: the initiatives, their
    /// milestones, what citizens see of them, and the notes and files that are shared.
    /// </summary>
    private static async Task<IQueryable<AuditEntry>> ReadableAsync(BoTrygtDb db, Rights rights, CancellationToken cancellation)
    {
        // A change of the order alone is no news, and neither is that somebody was reminded.
        var entries = db.AuditEntries.AsNoTracking().Where(entry => entry.PartnershipId != null && !NoNews.Contains(entry.Fields));
        var allowance = rights.To(Permission.ReadPlan);
        if (allowance.Everywhere)
        {
            return entries;
        }

        List<Guid?> whole = [.. allowance.PartnershipIds];
        if (allowance.SharedIds.Count == 0)
        {
            return entries.Where(entry => whole.Contains(entry.PartnershipId));
        }

        var shared = db.Initiatives.AllowedTo(rights, Permission.ReadPlan);
        var ids = await shared.Select(initiative => initiative.Id)
            .Concat(shared.SelectMany(initiative => initiative.Milestones).Select(milestone => milestone.Id))
            .Concat(shared.SelectMany(initiative => initiative.Notes).Where(note => note.IsShared).Select(note => note.Id))
            .Concat(db.Attachments.Where(file => file.IsShared && shared.Any(initiative => initiative.Id == file.InitiativeId)).Select(file => file.Id))
            .ToListAsync(cancellation);
        var rowIds = ids.Select(id => id.ToString()).ToList();
        return entries.Where(entry => whole.Contains(entry.PartnershipId) || EF.Parameter(rowIds).Contains(entry.RowId));
    }

    /// <summary>Where to begin, so that nothing new is not looked for in all the years before: the earliest of the entries that come first by their time.</summary>
    private static async Task<long?> ReadFirstAsync(BoTrygtDb db, DateTime? since, CancellationToken cancellation)
    {
        if (since is null)
        {
            return null;
        }

        var first = await db.AuditEntries.Where(entry => entry.At > since).OrderBy(entry => entry.At).Take(ClocksDiffer).Select(entry => entry.Sequence).ToListAsync(cancellation);
        return first.Count == 0 ? long.MaxValue : first.Min();
    }

    private static IQueryable<AuditEntry> Asked(IQueryable<AuditEntry> entries, ActivityQuestion question, long? first) => entries
        .Where(entry => question.PartnershipId == null || entry.PartnershipId == question.PartnershipId)
        .Where(entry => first == null || entry.Sequence >= first)
        .Where(entry => question.Since == null || entry.At > question.Since)
        .Where(entry => question.ExceptPersonId == null || entry.PersonId == null || entry.PersonId != question.ExceptPersonId);

    private static IQueryable<ActivityRow> WithNames(BoTrygtDb db, IQueryable<AuditEntry> entries) =>
        from entry in entries
        join partnership in db.Partnerships.Where(partnership => partnership.EndedOn == null) on entry.PartnershipId equals partnership.Id
        join person in db.People on entry.PersonId equals person.Id into people
        from person in people.DefaultIfEmpty()
        orderby entry.Sequence descending
        select new ActivityRow(
            entry.At, entry.PersonId, person.Name, entry.Action, entry.Entity, entry.RowId, entry.Fields, partnership.Id, partnership.Name, partnership.Municipality.Slug,
            entry.Values.Where(value => ActivityRow.ReadFields.Contains(value.Field)).ToList());

    /// <summary>The initiatives of the follow-ups and of what was said to requests, by the id of the row.</summary>
    private static async Task<IReadOnlyDictionary<Guid, Guid>> ReadInitiativesAsync(BoTrygtDb db, List<ActivityRow> rows, CancellationToken cancellation)
    {
        var ids = rows.Where(row => row.Entity is nameof(FollowUp) or nameof(RequestReply)).Select(row => row.Id).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, Guid>();
        }

        return await db.FollowUps.Where(followUp => ids.Contains(followUp.Id)).Select(followUp => new { followUp.Id, followUp.InitiativeId })
            .Concat(db.Requests.SelectMany(request => request.Replies, (request, reply) => new { reply.Id, request.InitiativeId }).Where(reply => ids.Contains(reply.Id)))
            .ToDictionaryAsync(row => row.Id, row => row.InitiativeId, cancellation);
    }

    /// <summary>The initiatives that the entries are about, archived ones with them.</summary>
    private static async Task<IReadOnlyList<Subject>> ReadSubjectsAsync(BoTrygtDb db, Rights rights, List<ActivityRow> rows, CancellationToken cancellation)
    {
        var initiatives = rows.Select(row => row.InitiativeId).OfType<Guid>().Distinct().ToList();
        var milestones = rows.Where(row => row.Entity == nameof(Milestone)).Select(row => row.Id).OfType<Guid>().Distinct().ToList();
        return await db.Initiatives.IgnoreQueryFilters().AllowedTo(rights, Permission.ReadPlan).AsNoTracking()
            // Both by id: to ask each initiative for its milestones would be to ask those of all years.
            .Where(initiative => initiatives.Contains(initiative.Id) || db.Milestones.Where(milestone => milestones.Contains(milestone.Id)).Select(milestone => milestone.InitiativeId).Contains(initiative.Id))
            .Select(initiative => new Subject(
                initiative.Id, initiative.InAmendment ? initiative.Title + " (i et ændringsforslag)" : initiative.Title, initiative.ArchivedAt != null,
                initiative.Milestones.Where(milestone => milestones.Contains(milestone.Id)).Select(milestone => new Step(milestone.Id, milestone.Title)).ToList()))
            .ToListAsync(cancellation);
    }

    private static List<ActivityGroup> Group(List<ActivityRow> rows, IReadOnlyList<Subject> subjects)
    {
        var byId = subjects.ToDictionary(subject => subject.Id);
        var byMilestone = subjects.SelectMany(subject => subject.Milestones.Select(step => (step, subject))).ToDictionary(pair => pair.step.Id);
        var told = rows.Select(row => Tell(row, byId, byMilestone)).OfType<Told>();
        return [.. told.GroupBy(one => (Day: one.Row.At.DayInDenmark(), one.Subject, one.Row.MunicipalitySlug)).Select(group => ToGroup(group.Key.Day, group.Key.Subject, [.. group]))];
    }

    private static Told? Tell(ActivityRow row, Dictionary<Guid, Subject> byId, Dictionary<Guid, (Step Step, Subject Subject)> byMilestone)
    {
        var milestone = row.Entity == nameof(Milestone) && row.Id is { } id ? byMilestone.GetValueOrDefault(id) : default;
        var subject = milestone.Subject ?? (row.InitiativeId is { } known ? byId.GetValueOrDefault(known) : null);
        // What was written in an amendment that is no more is told by the version that came of it.
        if (subject is null && row.Entity is nameof(Initiative) or nameof(Milestone))
        {
            return null;
        }

        return ActivityWords.Sentence(row, milestone.Step?.Title) is { } what ? new(row, subject, what) : null;
    }

    private static ActivityGroup ToGroup(DateOnly day, Subject? subject, IReadOnlyList<Told> told)
    {
        var lines = told.GroupBy(one => (one.Row.Who, one.What, one.Row.RequestId))
            .Select(same => new ActivityLine(same.Key.Who, same.Key.What, same.Count(), same.Key.RequestId is { } request ? FollowUpAddresses.Request(request) : null));
        var address = subject switch
        {
            null => PlanAddresses.Partnership(told[0].Row.MunicipalitySlug),
            { IsArchived: true } => null,
            _ => PlanAddresses.Initiative(subject.Id),
        };
        return new(day, subject?.Title, address, told[0].Row.Partnership, [.. lines]);
    }

    private sealed record Subject(Guid Id, string Title, bool IsArchived, IReadOnlyList<Step> Milestones);

    private sealed record Step(Guid Id, string Title);

    private sealed record Told(ActivityRow Row, Subject? Subject, string What);
}
