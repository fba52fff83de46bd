using System.Globalization;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;

namespace BoTrygt.Database.Seed;

/// <summary>A meeting of a steering group as somebody could have run it: who came, what was said and decided, and closed minutes.</summary>
internal static class MadeUpMeeting
{
    private static readonly TimeOnly Begins = new(10, 0);
    private static readonly TimeOnly Ends = new(11, 30);

    /// <summary>What is said, by the number of the meeting: 1 or 2.</summary>
    public static ILookup<int, MinutesRow> Rows() => SeedFile.Rows("Demo.minutes.csv", MinutesRow.Read).ToLookup(row => row.Meeting);

    /// <summary>One to come.</summary>
    public static Meeting Plan(Partnership partnership, IReadOnlyList<Post> posts, DateOnly day)
    {
        var meeting = Meeting.Plan(partnership.Id, new(MemberGroup.SteeringGroup, "Styregruppemøde", day.InDenmark(Begins), day.InDenmark(Ends), "Rådhuset, mødelokale 2", "https://video.invalid/styregruppe"));
        meeting.Invite(posts.OrderBy(post => post.Organisation.Kind).Select(post => new Invitee(post.Id, post.Holder?.Name ?? "", post.Title, post.Organisation.Name)));
        return meeting;
    }

    /// <summary>One that was held, and whose minutes are closed.</summary>
    /// <param name="partnership">With its parties' organisations.</param>
    /// <param name="posts">Who is invited, with holders and organisations.</param>
    /// <param name="minutes">What is said.</param>
    /// <param name="day">When.</param>
    /// <param name="initiative">What one of its decisions becomes.</param>
    /// <param name="excused">Which of those who came did not, counted from 0; null when all came.</param>
    public static Meeting Held(Partnership partnership, IReadOnlyList<Post> posts, IEnumerable<MinutesRow> minutes, DateOnly day, Initiative initiative, int? excused)
    {
        var meeting = Plan(partnership, posts, day);
        var said = minutes.ToList();
        meeting.Arrange([.. said.Select((row, index) => (Row: row, Place: index + 1)).Select(one => new AgendaRow(meeting.Items.FirstOrDefault(item => item.Title == one.Row.Item)?.Id, one.Place, one.Row.Item, one.Row.Text))], new HashSet<string>(), []);
        foreach (var (attendee, index) in meeting.Attendees.Where(attendee => attendee.Name.Length > 0).Select((attendee, index) => (attendee, index)))
        {
            meeting.Mark(attendee, attendee.Name, index == excused ? Presence.Excused : Presence.Present);
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

    public static Guid PartyOf(Partnership partnership, OrganisationKind kind) => partnership.Parties.First(party => party.Organisation.Kind == kind).OrganisationId;

    private static void Carry(Decision decision, MinutesRow row, Initiative initiative)
    {
        switch (row.Outcome)
        {
            case "initiative": decision.BecomeInitiative(initiative.Id); break;
            case "done": decision.Complete(decision.DecidedAt.AddDays(30)); break;
            default: break;
        }
    }

    private static AgendaItem ItemOf(Meeting meeting, MinutesRow row) => meeting.Items.First(item => item.Title == row.Item);
}

/// <summary>What is said and decided under an item.</summary>
internal sealed record MinutesRow(int Meeting, string Item, string Text, string Minutes, string Decision, OrganisationKind Party, int Days, string Outcome)
{
    public static MinutesRow Read(CsvHelper.CsvReader csv) => new(
        csv.Parse<int>("meeting"),
        csv.GetString("item"),
        csv.GetString("text"),
        csv.GetString("minutes"),
        csv.GetString("decision"),
        Enum.TryParse<OrganisationKind>(csv.GetString("party"), out var party) ? party : default,
        int.TryParse(csv.GetString("days"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var days) ? days : 0,
        csv.GetString("outcome"));
}
