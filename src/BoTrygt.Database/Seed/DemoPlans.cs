using BoTrygt.Domain.Access;
using BoTrygt.Domain.Audit;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using CsvHelper;

namespace BoTrygt.Database.Seed;

/// <summary>Made-up plans: last year's and the running one of each partnership.</summary>
internal static class DemoPlans
{
    public static void Add(BoTrygtDb db, IReadOnlyDictionary<string, Partnership> partnerships, DemoPeople demo, DemoActivities activities, DemoDates dates)
    {
        var plans = partnerships.Values.SelectMany(partnership => Plans(partnership, dates)).ToDictionary(plan => (plan.PartnershipId, plan.IsLastYears), plan => plan.Plan);
        db.AddRange(plans.Values);
        var initiatives = SeedFile.Rows("Demo.initiatives.csv", csv =>
        {
            var partnership = partnerships[csv.GetString("municipality")];
            return AddInitiative(plans[(partnership.Id, csv.GetString("plan") == "2025")], partnership, csv, demo, activities.Of(csv.GetString("title")), dates);
        });
        var byTitle = initiatives.ToLookup(initiative => (initiative.PartnershipId, initiative.Title));
        var notes = SeedFile.Rows("Demo.notes.csv", csv => NoteOn(byTitle[(partnerships[csv.GetString("municipality")].Id, csv.GetString("initiative"))].Last(), csv, demo, dates));
        db.AddRange(notes);
        // What the overview tells of on the first day: the seed itself is not audited.
        db.AddRange(notes.OrderBy(note => note.WrittenAt).Select(note => EntryOf(note)));
    }

    private static IEnumerable<(Guid PartnershipId, bool IsLastYears, Plan Plan)> Plans(Partnership partnership, DemoDates dates)
    {
        var start = dates.MonthOf(new DateOnly(2026, 1, 1));
        yield return (partnership.Id, false, Plan(start, dates.MonthOf(new DateOnly(2027, 12, 1)).AddMonths(1).AddDays(-1)));
        yield return (partnership.Id, true, Plan(dates.MonthOf(new DateOnly(2025, 1, 1)), start.AddDays(-1)));

        Plan Plan(DateOnly startsOn, DateOnly endsOn) => new() { PartnershipId = partnership.Id, StartsOn = startsOn, EndsOn = endsOn, IsDemo = true };
    }

    private static Initiative AddInitiative(Plan plan, Partnership partnership, CsvReader csv, DemoPeople demo, Guid? activityId, DemoDates dates)
    {
        var initiative = plan.Add(ContentOf(csv, plan, demo, dates), [.. partnership.Parties.Select(party => party.OrganisationId)], QuietSince(dates, csv.GetString("title")), activityId);
        foreach (var milestone in csv.GetString("milestones").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (isDone, text) = (milestone[0] == 'x', milestone.TrimStart('x'));
            var added = initiative.AddMilestone(text[10..].Trim(), dates.Move(text[..10]), plan, initiative.ChangedAt);
            added.DoneOn = isDone ? added.DueOn : null;
        }

        if (csv.GetString("shown") == "yes")
        {
            initiative.ShowToCitizens(initiative.ChangedAt);
        }

        return initiative;
    }

    /// <summary>Up to a hundred days ago, the same day for the same title: in real life some plans rest.</summary>
    private static DateTime QuietSince(DemoDates dates, string title) => dates.DaysAgo(title.Sum(letter => letter) % 100);

    private static InitiativeContent ContentOf(CsvReader csv, Plan plan, DemoPeople demo, DemoDates dates)
    {
        var startsOn = dates.Move(csv.GetString("starts"));
        return new(
            csv.Parse<int>("principle"),
            csv.GetString("title"),
            csv.GetString("why"),
            csv.GetString("themes").Split(','),
            PostOf(demo.Posts[csv.GetString("owner")]),
            csv.GetString("deputy") is { Length: > 0 } deputy ? PostOf(demo.Posts[deputy]) : null,
            startsOn > plan.EndsOn ? plan.EndsOn : startsOn,
            dates.Move(csv.GetString("ends")),
            Enum.Parse<InitiativeStatus>(csv.GetString("status")),
            csv.GetString("reach"),
            csv.GetString("outcome"),
            csv.GetString("public_title"),
            csv.GetString("public_text"),
            Enum.Parse<CivilSocietyAccess>(csv.GetString("civil_society")));
    }

    private static PostOfParty PostOf(Post post) => new(post.Id, post.OrganisationId);

    private static AuditEntry EntryOf(Note note)
    {
        var entry = new AuditEntry
        {
            At = note.WrittenAt,
            PersonId = note.AuthorId,
            Action = AuditAction.Added,
            Entity = nameof(Note),
            RowId = note.Id.ToString(),
            PartnershipId = note.PartnershipId,
            Fields = $"{nameof(Note.InitiativeId)},{nameof(Note.Text)}",
        };
        entry.Values.Add(new AuditValue { Field = nameof(Note.InitiativeId), After = note.InitiativeId.ToString() });
        entry.Values.Add(new AuditValue { Field = nameof(Note.Text), After = note.Text });
        return entry;
    }

    private static Note NoteOn(Initiative initiative, CsvReader csv, DemoPeople demo, DemoDates dates)
    {
        var author = demo.People[csv.GetString("author")];
        var note = new Note
        {
            InitiativeId = initiative.Id,
            PartnershipId = initiative.PartnershipId,
            AuthorId = author.Id,
            OrganisationId = author.Memberships.First().OrganisationId,
            Text = csv.GetString("text"),
            WrittenAt = dates.DaysAgo(csv.Parse<int>("days_ago")),
            IsShared = csv.GetString("shared") == "yes",
        };
        initiative.Touch(note.WrittenAt > initiative.ChangedAt ? note.WrittenAt : initiative.ChangedAt);
        return note;
    }
}
