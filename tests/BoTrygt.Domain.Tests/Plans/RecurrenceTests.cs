using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Plans;

public sealed class RecurrenceTests
{
    [Fact]
    public void It_is_proposed_again_in_time_to_plan_it()
    {
        var initiative = SomePlan.Empty().Add();
        Assert.False(IsProposedAgain(initiative, new(2027, 10, 1)));

        initiative.Remember(Recurrence.DarkSeason, "Begynd før efterårsferien.", SomePlan.Now);

        Assert.False(IsProposedAgain(initiative, new(2027, 8, 2)));
        Assert.True(IsProposedAgain(initiative, new(2027, 8, 3)));
        initiative.SkipNext(SomePlan.Now);
        Assert.False(IsProposedAgain(initiative, new(2027, 10, 1)));
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

    private static bool IsProposedAgain(Initiative initiative, DateOnly day) => Initiative.ProposedAgainOn(day).Compile()(initiative);
}
