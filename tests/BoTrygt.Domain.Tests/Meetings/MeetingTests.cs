using BoTrygt.Domain.Access;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Meetings;

public sealed class MeetingTests
{
    [Fact]
    public void It_is_held_when_its_time_has_come_unless_it_was_cancelled()
    {
        var meeting = SomeMeeting.Planned();
        Assert.Equal(MeetingState.Planned, meeting.StateAt(SomeMeeting.Begins.AddTicks(-1)));
        Assert.Equal(MeetingState.Held, meeting.StateAt(SomeMeeting.Begins));

        meeting.Cancel(SomeMeeting.After);

        Assert.Equal(MeetingState.Cancelled, meeting.StateAt(SomeMeeting.After));
        Assert.Throws<BrokenRuleException>(() => meeting.Invite([]));
        Assert.Throws<BrokenRuleException>(() => meeting.Edit(SomeMeeting.Details(SomeMeeting.Begins), SomeMeeting.Before));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(14)] // past midnight in Denmark
    public void It_ends_after_it_begins_on_the_same_day(double hours) =>
        Assert.Throws<BrokenRuleException>(() => Meeting.Plan(Guid.NewGuid(), SomeMeeting.Details(SomeMeeting.Begins, hours)));

    [Fact]
    public void One_that_took_place_is_neither_cancelled_nor_moved_into_the_future()
    {
        var meeting = SomeMeeting.Held();
        Assert.False(meeting.CanCancel);
        Assert.False(meeting.CanBeginAt(SomeMeeting.After.AddDays(1), SomeMeeting.After));
        Assert.True(meeting.CanBeginAt(SomeMeeting.Begins.AddHours(-1), SomeMeeting.After));
    }

    [Fact]
    public void A_post_is_invited_once_and_whoever_is_present_has_a_name()
    {
        var meeting = SomeMeeting.Planned();
        var vacant = new Invitee(Guid.NewGuid(), "", "Chef", "Kommunen");
        meeting.Invite([vacant]);
        meeting.Invite([vacant, new(null, "Gæst", "", "")]);

        Assert.Equal(2, meeting.Attendees.Count);
        var attendee = meeting.Attendees.Single(one => one.PostId is not null);
        Assert.Throws<BrokenRuleException>(() => meeting.Mark(attendee, "", Presence.Present));
        meeting.Mark(attendee, "Vikar", Presence.Present);
        Assert.Equal("Vikar", attendee.Name);
        Assert.Throws<BrokenRuleException>(() => meeting.Invite([new(null, "", "", "")]));
    }

    [Fact]
    public void Minutes_somebody_else_wrote_meanwhile_are_not_written_over()
    {
        var meeting = SomeMeeting.Held();
        var item = meeting.Agenda.First();
        meeting.WriteMinutes([new(item.Id, "", "Der kom 14")], SomeMeeting.After);

        Assert.Throws<BrokenRuleException>(() => meeting.WriteMinutes([new(item.Id, "", "Der kom 12")], SomeMeeting.After));

        Assert.Equal("Der kom 14", item.Minutes);
        meeting.WriteMinutes([new(item.Id, "Der kom 14", "Der kom 12")], SomeMeeting.After);
        Assert.Equal("Der kom 12", item.Minutes);
    }

    [Fact]
    public void Minutes_are_closed_when_somebody_was_there_and_are_never_rewritten()
    {
        var meeting = SomeMeeting.Planned();
        Assert.False(meeting.CanClose(SomeMeeting.After));
        meeting = SomeMeeting.Held();
        Assert.False(meeting.CanClose(SomeMeeting.Begins.AddTicks(-1)));
        var decision = meeting.Decide();
        Assert.Throws<BrokenRuleException>(() => meeting.Correct("Der stod 14", SomeMeeting.Person, SomeMeeting.After));

        meeting.Close(SomeMeeting.Person, SomeMeeting.After);

        var item = meeting.Agenda.First();
        Assert.Throws<BrokenRuleException>(() => meeting.WriteMinutes([new(item.Id, "", "Nyt")], SomeMeeting.After));
        Assert.Throws<BrokenRuleException>(() => meeting.Rewrite(decision, new("Noget andet", SomeMeeting.Kommune, null, null), SomeMeeting.After));
        Assert.Throws<BrokenRuleException>(() => meeting.Drop(decision, SomeMeeting.After));
        Assert.Throws<BrokenRuleException>(() => meeting.Arrange([], new HashSet<string>(), []));
        Assert.Throws<BrokenRuleException>(() => meeting.Mark(meeting.Attendees.Single(), "En anden", Presence.Absent));
        Assert.Throws<BrokenRuleException>(() => meeting.Close(SomeMeeting.Person, SomeMeeting.After));
        Assert.Throws<BrokenRuleException>(meeting.LetGoOfFile);
        meeting.Correct("Der stod 14, men det var 12", SomeMeeting.Person, SomeMeeting.After);
        Assert.Equal("Der stod 14, men det var 12", meeting.Corrections.Single().Text);
    }

    [Fact]
    public void A_decision_becomes_something_once()
    {
        var decision = SomeMeeting.Held().Decide();
        decision.BecomeInitiative(Guid.NewGuid());

        Assert.Throws<BrokenRuleException>(() => decision.BecomeInitiative(Guid.NewGuid()));
        Assert.Throws<BrokenRuleException>(() => decision.BecomeRequest(Guid.NewGuid()));
        Assert.Null(decision.RequestId);
    }

    [Fact]
    public void A_decision_is_late_after_its_day_until_it_is_carried_out_or_has_become_something_with_days_of_its_own()
    {
        var meeting = SomeMeeting.Held();
        var due = new DateOnly(2026, 12, 1);
        var decision = meeting.Decide(meeting.Agenda.First(), new("Vi gør det", SomeMeeting.Kommune, null, due), SomeMeeting.After);
        Assert.Equal((false, true), (decision.IsLateOn(due), decision.IsLateOn(due.AddDays(1))));

        decision.BecomeInitiative(Guid.NewGuid());

        Assert.False(decision.IsLateOn(due.AddDays(1)));
    }

    [Fact]
    public void What_is_carried_out_becomes_nothing_until_it_is_not_after_all()
    {
        var meeting = SomeMeeting.Held();
        var decision = meeting.Decide();
        decision.Complete(SomeMeeting.After);
        Assert.Throws<BrokenRuleException>(() => decision.BecomeRequest(Guid.NewGuid()));
        Assert.False(meeting.CanDrop(decision, SomeMeeting.After));

        decision.Reopen();

        decision.BecomeRequest(Guid.NewGuid());
        Assert.NotNull(decision.RequestId);
    }

    /// <summary>What was seen, what was typed, what somebody else stored meanwhile.</summary>
    [Theory]
    [InlineData("", "Mit", "", "Mit")]
    [InlineData("Før", "Før", "Andens", "Andens")]
    [InlineData("Før", "Mit", "Før", "Mit")]
    [InlineData("Før", "Ens", "Ens", "Ens")]
    [InlineData("Før", "Mit", "Andens", null)]
    [InlineData("Før", "", "Andens", null)]
    public void Of_two_writers_each_keeps_what_is_his_unless_both_wrote_about_the_same(string seen, string typed, string stored, string? kept)
    {
        var one = new TypedMinutes(Guid.NewGuid(), seen, typed);

        Assert.Equal(kept is null, one.ConflictsWith(stored));
        Assert.Equal(kept ?? typed, one.Over(stored));
    }
}
