using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Plans;

public sealed class RecurrenceTests
{
    [Fact]
    public void It_is_proposed_again_in_time_to_plan_it()
    {
        var plan = SomePlan.Empty();
        var initiative = plan.Add();
        Assert.False(IsProposedAgain(initiative, new(2027, 10, 1)));

        initiative.Remember(Recurrence.DarkSeason, "Begynd før efterårsferien.", SomePlan.Now);

        Assert.False(IsProposedAgain(initiative, new(2027, 8, 2)));
        Assert.True(IsProposedAgain(initiative, new(2027, 8, 3)));
        initiative.Become(InitiativeStatus.Dropped, plan, SomePlan.Now);
        Assert.False(IsProposedAgain(initiative, new(2027, 8, 3)));
    }

    [Fact]
    public void A_season_that_is_skipped_is_followed_by_the_next_one()
    {
        var initiative = Yearly();

        initiative.SkipNext(new(2027, 8, 10, 9, 0, 0, DateTimeKind.Utc));

        Assert.Equal(new DateOnly(2028, 12, 1), initiative.NextStartOn(new(2027, 8, 10)));
        Assert.False(IsProposedAgain(initiative, new(2027, 10, 1)));
        Assert.False(IsProposedAgain(initiative, new(2028, 8, 2)));
        Assert.True(IsProposedAgain(initiative, new(2028, 8, 3)));
        initiative.SkipNext(new(2028, 8, 10, 9, 0, 0, DateTimeKind.Utc));
        Assert.Equal(new DateOnly(2029, 12, 1), initiative.NextStartOn(new(2028, 8, 10)));
    }

    [Fact]
    public void What_is_skipped_is_known_until_it_is_past_or_taken_back_and_is_not_forgotten_with_the_experience()
    {
        var initiative = Yearly();
        Assert.Null(initiative.SkippedStartOn(new(2027, 8, 10)));
        initiative.SkipNext(new(2027, 8, 10, 9, 0, 0, DateTimeKind.Utc));

        initiative.Remember(Recurrence.Yearly, "Begynd før efterårsferien.", SomePlan.Now);

        Assert.Equal(new DateOnly(2027, 12, 1), initiative.SkippedStartOn(new(2027, 12, 1)));
        Assert.Null(initiative.SkippedStartOn(new(2027, 12, 2)));
        initiative.TakeBackSkip(SomePlan.Now);
        Assert.Null(initiative.SkippedStartOn(new(2027, 8, 10)));
        Assert.True(IsProposedAgain(initiative, new(2027, 8, 10)));
    }

    [Fact]
    public void The_next_time_is_never_past()
    {
        var initiative = Yearly();

        Assert.Equal(new DateOnly(2027, 12, 1), initiative.NextStartOn(new(2026, 1, 1)));
        Assert.Equal(new DateOnly(2027, 12, 1), initiative.NextStartOn(new(2027, 12, 1)));
        Assert.Equal(new DateOnly(2028, 12, 1), initiative.NextStartOn(new(2027, 12, 2)));
        Assert.Equal(new DateOnly(2031, 12, 1), initiative.NextStartOn(new(2031, 9, 1)));
        Assert.False(IsProposedAgain(initiative, new(2027, 12, 2)));
    }

    /// <summary>A year is long enough to meet every day of the window, and three meet every skip.</summary>
    [Fact]
    public void What_the_database_leaves_out_is_never_proposed()
    {
        var initiative = Yearly();

        for (var day = new DateOnly(2026, 6, 1); day < new DateOnly(2029, 6, 1); day = day.AddDays(1))
        {
            Assert.True(!initiative.IsProposedAgainOn(day) || Initiative.ComesBackAfter(day).Compile()(initiative), $"{day}");
        }
    }

    [Fact]
    public void After_years_it_is_done_again_as_many_years_later()
    {
        var earlier = Yearly();

        var again = SomePlan.Empty(2028).Repeat(earlier, SomePlan.Parties, new(2029, 9, 1, 9, 0, 0, DateTimeKind.Utc));

        Assert.Equal((new DateOnly(2029, 12, 1), new DateOnly(2030, 3, 1)), (again.StartsOn, again.EndsOn));
    }

    [Fact]
    public void Again_is_a_year_later_as_planned_and_comes_back_too()
    {
        var plan = SomePlan.Empty();
        var earlier = plan.Add();
        earlier.AddMilestone("Rute aftalt", new(2026, 12, 10), plan, SomePlan.Now);
        earlier.Remember(Recurrence.DarkSeason, "Begynd før efterårsferien.", SomePlan.Now);
        earlier.Become(InitiativeStatus.Completed, plan, SomePlan.Now);

        var again = plan.Repeat(earlier, SomePlan.Parties, SomePlan.Now);

        Assert.Equal((new DateOnly(2027, 12, 1), new DateOnly(2028, 3, 1), InitiativeStatus.Planned, Recurrence.DarkSeason, earlier.Id), (again.StartsOn, again.EndsOn, again.Status, again.Recurrence, again.RepeatsId));
        Assert.Equal(new DateOnly(2027, 12, 10), Assert.Single(again.Milestones).DueOn);
        Assert.Empty(again.Experience);
    }

    private static bool IsProposedAgain(Initiative initiative, DateOnly day) => Initiative.ComesBackAfter(day).Compile()(initiative) && initiative.IsProposedAgainOn(day);

    /// <summary>From 1 December 2026.</summary>
    private static Initiative Yearly()
    {
        var initiative = SomePlan.Empty().Add();
        initiative.Remember(Recurrence.Yearly, "", SomePlan.Now);
        return initiative;
    }
}
