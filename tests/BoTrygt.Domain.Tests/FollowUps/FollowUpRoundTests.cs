using BoTrygt.Domain.Access;
using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.FollowUps;

public sealed class FollowUpRoundTests
{
    private static readonly DateOnly Today = new(2026, 10, 1);
    private static readonly Plan Plan = SomePlan.Empty();

    [Theory]
    [InlineData(FollowUpRhythm.Monthly, "2026-11-01")]
    [InlineData(FollowUpRhythm.Quarterly, "2026-10-01")]
    [InlineData(FollowUpRhythm.HalfYearly, "2026-07-01")]
    [InlineData(FollowUpRhythm.Yearly, "2026-01-01")]
    public void A_period_is_one_of_the_calendar(FollowUpRhythm rhythm, string start) =>
        Assert.Equal(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), rhythm.PeriodStart(new(2026, 11, 26)));

    [Fact]
    public void A_round_asks_about_what_runs_and_what_ought_to_begin()
    {
        var running = Initiative(InitiativeStatus.Running, new(2026, 1, 1));
        var soon = Initiative(InitiativeStatus.Planned, new(2026, 10, 10));
        Initiative[] others = [Initiative(InitiativeStatus.Planned, new(2026, 12, 1)), Initiative(InitiativeStatus.Completed, new(2026, 1, 1)), Initiative(InitiativeStatus.Dropped, new(2026, 1, 1))];

        var round = Open(Today, null, [running, soon, .. others]);

        Assert.Equal([running.Id, soon.Id], round.FollowUps.Select(followUp => followUp.InitiativeId));
        Assert.Equal(new DateOnly(2026, 10, 15), round.DueOn);
    }

    [Fact]
    public void It_is_due_on_a_working_day() => Assert.Equal(new DateOnly(2026, 12, 28), FollowUpRound.DueAfter(new(2026, 12, 11)));

    [Fact]
    public void A_period_has_one_round_and_the_next_one_closes_it()
    {
        var first = Open(Today, null, []);

        Assert.False(FollowUpRound.CanOpen(FollowUpRhythm.Quarterly, first, new(2026, 12, 30)));
        var second = Open(new(2027, 1, 4), first, []);
        Assert.NotNull(first.ClosedAt);
        Assert.Null(second.ClosedAt);
    }

    [Fact]
    public void Nothing_opens_on_a_holiday() => Assert.False(FollowUpRound.CanOpen(FollowUpRhythm.Quarterly, null, new(2027, 1, 1)));

    [Fact]
    public void Another_rhythm_does_not_ask_again_the_day_after()
    {
        var first = Open(new(2026, 10, 30), null, []);

        Assert.False(FollowUpRound.CanOpen(FollowUpRhythm.Monthly, first, new(2026, 11, 2)));
        Assert.True(FollowUpRound.CanOpen(FollowUpRhythm.Monthly, first, new(2026, 11, 20)));
    }

    [Theory]
    [InlineData(FollowUpRhythm.Monthly, "2026-11-20")]
    [InlineData(FollowUpRhythm.Quarterly, "2027-01-04")]
    [InlineData(FollowUpRhythm.HalfYearly, "2027-01-04")]
    [InlineData(FollowUpRhythm.Yearly, "2027-01-04")]
    public void The_day_of_the_next_round_is_the_first_on_which_one_can_open(FollowUpRhythm rhythm, string expected)
    {
        var late = Open(new(2026, 10, 30), null, []);

        var next = FollowUpRound.NextOpening(rhythm, late, late.OpenedOn);

        Assert.Equal(expected, $"{next:yyyy-MM-dd}");
        Assert.True(FollowUpRound.CanOpen(rhythm, late, next));
        for (var day = late.OpenedOn; day < next; day = day.AddDays(1))
        {
            Assert.False(FollowUpRound.CanOpen(rhythm, late, day));
        }

        Assert.Equal(new DateOnly(2026, 11, 2), FollowUpRound.NextOpening(rhythm, null, new(2026, 10, 31)));
    }

    [Fact]
    public void Whoever_is_not_on_track_says_why()
    {
        var followUp = FollowUp.About(Initiative(InitiativeStatus.Running, Today), Open(Today, null, []));

        foreach (var progress in new[] { Progress.NeedsAttention, Progress.Stalled })
        {
            Assert.Equal([FollowUpRule.IsExplained], new FollowUpAnswer(progress, "", "", null).BrokenRules());
            Assert.Throws<BrokenRuleException>(() => followUp.Answer(new(progress, "", "", null), Guid.NewGuid(), SomePlan.Now));
        }

        followUp.Answer(new(Progress.OnTrack, "", "", 40), Guid.NewGuid(), SomePlan.Now);
        Assert.Equal((Progress.OnTrack, 40), (followUp.Progress, followUp.Reached));
    }

    [Fact]
    public void A_closed_round_takes_no_answer()
    {
        var round = Open(Today, null, []);
        var followUp = FollowUp.About(Initiative(InitiativeStatus.Running, Today), round);
        Open(new(2027, 1, 4), round, []);

        Assert.Throws<BrokenRuleException>(() => followUp.Answer(new(Progress.OnTrack, "", "", null), Guid.NewGuid(), SomePlan.Now));
    }

    [Fact]
    public void Unchanged_by_link_is_the_last_status_with_its_words()
    {
        var initiative = Initiative(InitiativeStatus.Running, Today);
        var round = Open(Today, null, []);
        var last = FollowUp.About(initiative, round);
        last.Answer(new(Progress.Stalled, "Ingen vil være med.", "Spørg igen", 12), Guid.NewGuid(), SomePlan.Now);
        var now = FollowUp.About(initiative, round);

        now.AnswerByLink(LinkReply.Unchanged, "", last, Guid.NewGuid(), SomePlan.Now);

        Assert.Equal((Progress.Stalled, "Ingen vil være med.", "Spørg igen", 12, LinkReply.Unchanged), (now.Progress, now.Explanation, now.NextStep, now.Reached, now.ByLink));
    }

    [Fact]
    public void The_first_time_nothing_is_unchanged()
    {
        var followUp = FollowUp.About(Initiative(InitiativeStatus.Running, Today), Open(Today, null, []));

        Assert.DoesNotContain(LinkReply.Unchanged, LinkReplies.After(null));
        Assert.All(LinkReplies.After(null), reply => Assert.True(reply.CanFollow(null)));
        Assert.Throws<BrokenRuleException>(() => followUp.AnswerByLink(LinkReply.Unchanged, "", null, Guid.NewGuid(), SomePlan.Now));
        followUp.AnswerByLink(LinkReply.AsPlanned, "", null, Guid.NewGuid(), SomePlan.Now);
        Assert.Equal(Progress.OnTrack, followUp.Progress);
    }

    [Fact]
    public void A_link_answers_once_and_help_needs_words()
    {
        var followUp = FollowUp.About(Initiative(InitiativeStatus.Running, Today), Open(Today, null, []));

        Assert.Throws<BrokenRuleException>(() => followUp.AnswerByLink(LinkReply.NeedsHelp, "", null, Guid.NewGuid(), SomePlan.Now));
        followUp.AnswerByLink(LinkReply.NeedsHelp, "Vi mangler folk.", null, Guid.NewGuid(), SomePlan.Now);
        Assert.Equal(Progress.NeedsAttention, followUp.Progress);
        Assert.Throws<BrokenRuleException>(() => followUp.AnswerByLink(LinkReply.Forward, "", null, Guid.NewGuid(), SomePlan.Now));
    }

    [Fact]
    public void An_answer_in_the_workroom_is_not_marked_as_one_by_link()
    {
        var followUp = FollowUp.About(Initiative(InitiativeStatus.Running, Today), Open(Today, null, []));
        followUp.AnswerByLink(LinkReply.Forward, "", null, Guid.NewGuid(), SomePlan.Now);

        followUp.Answer(new(Progress.OnTrack, "", "", null), Guid.NewGuid(), SomePlan.Now);

        Assert.Null(followUp.ByLink);
    }

    private static FollowUpRound Open(DateOnly day, FollowUpRound? latest, Initiative[] initiatives) =>
        FollowUpRound.Open(Partnership(), latest, initiatives, day.OrNextWorkingDay(), day.ToDateTime(new(7, 0), DateTimeKind.Utc));

    private static Partnership Partnership() => new() { Name = "Bo trygt i Aarhus", MunicipalityCode = "751" };

    private static Initiative Initiative(InitiativeStatus status, DateOnly startsOn) =>
        Plan.Add(SomePlan.Content with { Status = status, StartsOn = startsOn, EndsOn = startsOn.AddMonths(3) });
}
