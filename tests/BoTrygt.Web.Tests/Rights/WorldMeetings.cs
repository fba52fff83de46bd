using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>What the matrix asks of meetings: of each place one to come, and one that was held with a decision.</summary>
internal sealed class WorldMeetings(BoTrygtDb db, Action<string, string, (string Parameter, string Value)[]> put)
{
    private static readonly DateTime Now = TestDatabase.SeededAt;

    public void Add(IReadOnlyDictionary<string, Place> places)
    {
        var items = new Dictionary<string, (Meeting Meeting, AgendaItem Item)>();
        foreach (var (scope, place) in places)
        {
            put("meeting", scope, [("id", $"{db.Add(MeetingAt(place, Now.AddDays(3))).Entity.Id}")]);
            var held = db.Add(MeetingAt(place, Now.AddDays(-3))).Entity;
            held.Invite([new(null, "Gæst", "", "")]);
            held.Mark(held.Attendees.Single(), "Gæst", Presence.Present);
            items[scope] = (held, held.Agenda.First());
            put("held", scope, [("id", $"{held.Id}")]);
            put("item", scope, [("id", $"{held.Id}"), ("itemId", $"{held.Agenda.First().Id}")]);
            put("decision", scope, [("id", $"{held.Decide(held.Agenda.Last(), new("Prøve", place.Of(OrganisationKind.Municipality).Id, null, null), Now).Id}")]);
        }

        put("item", "mixed", [("id", $"{items["own"].Meeting.Id}"), ("itemId", $"{items["other"].Item.Id}")]);
        put("item", "unknown", [("id", $"{Guid.Empty}"), ("itemId", $"{items["own"].Item.Id}")]);
        put("held", "unknown", [("id", $"{Guid.Empty}")]);
    }

    private static Meeting MeetingAt(Place place, DateTime at) => Meeting.Plan(place.Id, new(MemberGroup.WorkingGroup, "Prøve", at, at.AddHours(1), "", ""));
}
