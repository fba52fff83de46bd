using BoTrygt.Domain.Calendar;
using BoTrygt.Domain.FollowUps;

namespace BoTrygt.Domain.Tests.FollowUps;

public sealed class FollowUpLadderTests
{
    /// <summary>A Thursday; due Thursday, 15 October.</summary>
    private static readonly DateOnly Opened = new(2026, 10, 1);

    private static readonly DateOnly Due = FollowUpRound.DueAfter(Opened);

    [Fact]
    public void Steps_come_before_on_and_after_the_day_and_go_up() => Assert.Equal(
        [
            (NoticeKind.Asked, new DateOnly(2026, 10, 1)),
            (NoticeKind.SoonDue, new DateOnly(2026, 10, 12)),
            (NoticeKind.Due, new DateOnly(2026, 10, 15)),
            (NoticeKind.ToDeputy, new DateOnly(2026, 10, 20)),
            (NoticeKind.ToCoordinator, new DateOnly(2026, 10, 23)),
            (NoticeKind.ToConsultant, new DateOnly(2026, 10, 29)),
        ],
        Walk(Opened, Opened.AddDays(60), _ => true));

    [Fact]
    public void Over_Christmas_no_step_is_taken_on_a_day_off()
    {
        var opened = new DateOnly(2026, 12, 11);
        var steps = Walk(opened, opened.AddDays(60), _ => true);

        Assert.Equal(FollowUpLadder.Steps, steps.Select(step => step.Step));
        Assert.All(steps, step => Assert.True(step.Day.IsWorkingDay()));
    }

    [Fact]
    public void After_a_stand_still_the_owner_is_told_once_and_nobody_higher_is_skipped()
    {
        var back = new DateOnly(2026, 11, 2);
        Assert.Equal(
            [NoticeKind.Due, NoticeKind.ToDeputy, NoticeKind.ToCoordinator, NoticeKind.ToConsultant],
            Walk(Opened, Opened.AddDays(60), day => day >= back).Select(step => step.Step));
    }

    [Fact]
    public void After_the_last_step_there_is_none() => Assert.Null(FollowUpLadder.Next(NoticeKind.ToConsultant, Opened, Due, new(2027, 3, 1)));

    /// <summary>One step a day, on the days on which the program runs.</summary>
    private static List<(NoticeKind Step, DateOnly Day)> Walk(DateOnly opened, DateOnly last, Func<DateOnly, bool> runs)
    {
        var taken = new List<(NoticeKind Step, DateOnly Day)>();
        for (var day = opened; day <= last; day = day.AddDays(1))
        {
            if (runs(day) && FollowUpLadder.Next(taken.Count == 0 ? null : taken[^1].Step, opened, FollowUpRound.DueAfter(opened), day) is { } step)
            {
                taken.Add((step, day));
            }
        }

        return taken;
    }
}
