using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Tests.Support;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Meetings;

public sealed class AgendaTests
{
    private static readonly HashSet<string> Nothing = [];

    [Fact]
    public void A_new_meeting_has_what_is_on_every_agenda() =>
        Assert.Equal([AgendaSources.Approval, AgendaSources.FollowingUp, AgendaSources.AnyOther], SomeMeeting.Planned().Agenda.Select(item => item.Title));

    [Fact]
    public void What_is_taken_up_stands_under_one_item_of_its_kind_before_the_last_and_is_proposed_no_more()
    {
        var meeting = SomeMeeting.Planned();
        var (one, other, decision) = (SomeMeeting.Fact(), SomeMeeting.Fact(), SomeMeeting.Fact(AgendaSource.OpenDecision));

        meeting.Arrange([], Nothing, [one, other, decision]);

        Assert.Equal([AgendaSources.Approval, AgendaSources.FollowingUp, AgendaSource.Attention.Title(), AgendaSources.AnyOther], meeting.Agenda.Select(item => item.Title));
        Assert.Equal(2, meeting.Items.Single(item => item.Source == AgendaSource.Attention).Lines.Count);
        Assert.Single(meeting.Agenda.ElementAt(1).Lines);
        Assert.Empty(AgendaProposal.Of([one, other, decision], null, meeting));

        meeting.Arrange([], new HashSet<string> { one.Key }, []);

        Assert.Equal([other.Key, decision.Key], AgendaProposal.Of([one, other, decision], null, meeting).OrderByDescending(fact => fact.Source).Select(fact => fact.Key));
    }

    [Fact]
    public void Items_are_renamed_moved_added_and_removed_in_one_go()
    {
        var meeting = SomeMeeting.Planned();
        var items = meeting.Agenda.ToList();

        meeting.Arrange(
            [new(items[0].Id, 3, "Velkommen", "Kort"), new(items[1].Id, 1, items[1].Title, ""), new(items[2].Id, null, "", "", Leaves: true), new(null, 1, "Nyt først", ""), new(null, null, "Nyt sidst", "")],
            Nothing,
            []);

        Assert.Equal(["Nyt først", AgendaSources.FollowingUp, "Nyt sidst", "Velkommen"], meeting.Agenda.Select(item => item.Title));
        Assert.Equal([1, 2, 3, 4], meeting.Agenda.Select(item => item.Position));
    }

    [Fact]
    public void What_something_was_said_or_decided_under_stays()
    {
        var meeting = SomeMeeting.Held();
        meeting.Decide();

        Assert.Throws<BrokenRuleException>(() => meeting.Arrange([new(meeting.Agenda.First().Id, 1, "", "", Leaves: true)], Nothing, []));
    }

    [Fact]
    public void A_party_asks_for_an_item_until_the_meeting_begins()
    {
        var meeting = SomeMeeting.Planned();
        meeting.Suggest("Sommerhuse", "", SomeMeeting.Kommune, SomeMeeting.Before);

        Assert.Equal(3, meeting.Items.Single(item => item.SuggestedForId is not null).Position);
        Assert.Equal(0, meeting.AgendaVersion);
        Assert.Throws<BrokenRuleException>(() => meeting.Suggest("Sommerhuse", "", SomeMeeting.Kommune, SomeMeeting.Begins));
    }

    [Fact]
    public void The_same_thing_is_proposed_once_as_it_is_now()
    {
        var fact = SomeMeeting.Fact();
        var newer = fact with { At = fact.At.AddDays(1), Words = "Nyere" };

        Assert.Equal([newer], AgendaProposal.Of([fact, newer], null, SomeMeeting.Planned()));
    }

    /// <summary>Nothing is proposed that has not changed since, but what waits; and of that nothing is left out.</summary>
    [Property]
    public void Proposed_is_what_changed_since_and_what_waits((byte Source, short Hours)[] facts, short sinceHours)
    {
        var since = SomeMeeting.Before.AddHours(sinceHours);
        var all = facts.Select(fact => SomeMeeting.Fact((AgendaSource)(2 + (fact.Source % 9)), SomeMeeting.Before.AddHours(fact.Hours))).ToList();

        var proposed = AgendaProposal.Of(all, since, SomeMeeting.Planned());

        Assert.Equal(all.Where(fact => fact.At >= since || fact.Source is AgendaSource.OpenDecision or AgendaSource.Signature).Select(fact => fact.Key).Order(), proposed.Select(fact => fact.Key).Order());
        Assert.Equal(proposed.OrderBy(fact => fact.Source).Select(fact => fact.Source), proposed.Select(fact => fact.Source));
        Assert.Equal(all.Count, AgendaProposal.Of(all, null, SomeMeeting.Planned()).Count);
    }
}
