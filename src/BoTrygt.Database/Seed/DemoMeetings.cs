using System.Globalization;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Database.Seed;

/// <summary>Made-up meetings of each steering group: two that were held, with closed minutes, and one to come for which the police ask for an item. The same on every machine.</summary>
internal sealed class DemoMeetings(DateTime now, ILookup<int, DemoMeetings.Row> rows)
{
    private static readonly TimeOnly Begins = new(10, 0);
    private static readonly TimeOnly Ends = new(11, 30);

    private readonly DateOnly _today = DateOnly.FromDateTime(now);

    public static async Task ApplyAsync(BoTrygtDb db, DateTime now)
    {
        var demo = new DemoMeetings(now, SeedFile.Rows("Demo.minutes.csv", Row.Read).ToLookup(row => row.Meeting));
        var initiatives = (await db.Initiatives.Where(initiative => initiative.IsDemo && initiative.Status == InitiativeStatus.Running).OrderBy(initiative => initiative.Title).ToListAsync()).ToLookup(initiative => initiative.PartnershipId);
        var members = (await db.Members.Include(member => member.Post.Organisation).Include(member => member.Post.Holder).Where(member => member.Group == MemberGroup.SteeringGroup).ToListAsync()).ToLookup(member => member.PartnershipId);
        foreach (var partnership in await db.Partnerships.Include(partnership => partnership.Parties).ThenInclude(party => party.Organisation).OrderBy(partnership => partnership.MunicipalityCode).ToListAsync())
        {
            if (initiatives[partnership.Id].FirstOrDefault() is { } initiative && members[partnership.Id].Any(member => member.Post.HolderId is not null))
            {
                db.AddRange(demo.Of(partnership, [.. members[partnership.Id].Select(member => member.Post)], initiative));
            }
        }
    }

    private IEnumerable<Meeting> Of(Partnership partnership, IReadOnlyList<Post> posts, Initiative initiative)
    {
        yield return Held(partnership, posts, rows[1], _today.AddDays(-131).OrNextWorkingDay(), initiative);
        yield return Held(partnership, posts, rows[2], _today.AddDays(-40).OrNextWorkingDay(), initiative);
        var coming = Plan(partnership, posts, _today.AddDays(12).OrNextWorkingDay());
        coming.Suggest("Indbrud i sommerhuse uden for sæsonen", "Vi har set flere de seneste uger og vil gerne høre, hvad kommunen og Bo trygt kan gøre.", PartyOf(partnership, OrganisationKind.Police), now);
        yield return coming;
    }

    private static Meeting Plan(Partnership partnership, IReadOnlyList<Post> posts, DateOnly day)
    {
        var meeting = Meeting.Plan(partnership.Id, new(MemberGroup.SteeringGroup, "Styregruppemøde", day.InDenmark(Begins), day.InDenmark(Ends), "Rådhuset, mødelokale 2", "https://video.invalid/styregruppe"));
        meeting.Invite(posts.OrderBy(post => post.Organisation.Kind).Select(post => new Invitee(post.Id, post.Holder?.Name ?? "", post.Title, post.Organisation.Name)));
        return meeting;
    }

    private Meeting Held(Partnership partnership, IReadOnlyList<Post> posts, IEnumerable<Row> minutes, DateOnly day, Initiative initiative)
    {
        var meeting = Plan(partnership, posts, day);
        var said = minutes.ToList();
        meeting.Arrange([.. said.Select((row, index) => (Row: row, Place: index + 1)).Select(one => new AgendaRow(meeting.Items.FirstOrDefault(item => item.Title == one.Row.Item)?.Id, one.Place, one.Row.Item, one.Row.Text))], new HashSet<string>(), []);
        foreach (var (attendee, index) in meeting.Attendees.Where(attendee => attendee.Name.Length > 0).Select((attendee, index) => (attendee, index)))
        {
            meeting.Mark(attendee, attendee.Name, index == 2 && day > _today.AddDays(-60) ? Presence.Excused : Presence.Present);
        }

        var at = meeting.EndsAt;
        meeting.WriteMinutes([.. said.Select(row => new TypedMinutes(ItemOf(meeting, row).Id, "", row.Minutes))], at);
        foreach (var row in said.Where(row => row.Decision.Length > 0))
        {
            Carry(meeting.Decide(ItemOf(meeting, row), new(row.Decision, PartyOf(partnership, row.Party), null, day.AddDays(row.Days)), at), row, initiative);
        }

        meeting.Close(posts.First(post => post.HolderId is not null).HolderId.GetValueOrDefault(), DemoDates.At(day.AddDays(2)));
        return meeting;
    }

    private static void Carry(Decision decision, Row row, Initiative initiative)
    {
        switch (row.Outcome)
        {
            case "initiative": decision.BecomeInitiative(initiative.Id); break;
            case "done": decision.Complete(decision.DecidedAt.AddDays(30)); break;
            default: break;
        }
    }

    private static AgendaItem ItemOf(Meeting meeting, Row row) => meeting.Items.First(item => item.Title == row.Item);

    private static Guid PartyOf(Partnership partnership, OrganisationKind kind) => partnership.Parties.First(party => party.Organisation.Kind == kind).OrganisationId;

    internal sealed record Row(int Meeting, string Item, string Text, string Minutes, string Decision, OrganisationKind Party, int Days, string Outcome)
    {
        public static Row Read(CsvHelper.CsvReader csv) => new(
            csv.Parse<int>("meeting"),
            csv.GetString("item"),
            csv.GetString("text"),
            csv.GetString("minutes"),
            csv.GetString("decision"),
            Enum.TryParse<OrganisationKind>(csv.GetString("party"), out var party) ? party : default,
            int.TryParse(csv.GetString("days"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var days) ? days : 0,
            csv.GetString("outcome"));
    }
}
