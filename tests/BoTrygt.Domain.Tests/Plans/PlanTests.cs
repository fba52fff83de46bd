using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;
using FsCheck;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Plans;

public class PlanTests
{
    private readonly Plan _plan = SomePlan.Empty();

    [Fact]
    public void A_new_initiative_is_the_last_under_its_principle()
    {
        var (first, second, other) = (_plan.Add(), _plan.Add(), _plan.Add(SomePlan.Content with { PrincipleNumber = 2 }));

        Assert.Equal([first, second], _plan.Under(1));
        Assert.Equal((1, 2, 1), (first.Position, second.Position, other.Position));
    }

    [Fact]
    public void Covers_its_first_and_its_last_day() =>
        Assert.Equal([false, true, true, false], new DateOnly[] { new(2025, 12, 31), new(2026, 1, 1), new(2027, 12, 31), new(2028, 1, 1) }.Select(_plan.Covers));

    [Theory]
    [InlineData("2027-12-31", "2029-12-31", true)]
    [InlineData("2028-01-01", "2029-12-31", false)]
    [InlineData("2025-01-01", "2025-12-31", false)]
    [InlineData("2026-05-01", "2026-06-01", true)]
    public void Overlaps_a_period_that_shares_a_day(string from, string to, bool overlaps) =>
        Assert.Equal(overlaps, _plan.Overlaps(DateOnly.Parse(from, null), DateOnly.Parse(to, null)));

    [Fact]
    public void Is_named_by_its_years() =>
        Assert.Equal(("2026–2027", "2026"), (_plan.Years, new Plan { PartnershipId = Guid.NewGuid(), StartsOn = new(2026, 1, 1), EndsOn = new(2026, 12, 31) }.Years));

    [Fact]
    public void A_copy_is_as_planned_as_many_years_later_and_shown_to_nobody()
    {
        var next = SomePlan.Empty(2028, _plan.PartnershipId);
        var earlier = _plan.Add(SomePlan.Content with { Status = InitiativeStatus.Completed });
        earlier.AddMilestone("Rute aftalt", new DateOnly(2026, 12, 15), _plan, SomePlan.Now).DoneOn = new DateOnly(2026, 12, 14);
        earlier.ShowToCitizens(SomePlan.Now);

        var copy = next.Copy(earlier, _plan, SomePlan.Parties, SomePlan.Now);

        Assert.Equal(SomePlan.Content with { StartsOn = new(2028, 12, 1), EndsOn = new(2029, 3, 1), CivilSociety = CivilSocietyAccess.None }, copy.Content);
        Assert.Equal((next.Id, null), (copy.PlanId, copy.Publication));
        Assert.Equal(("Rute aftalt", new DateOnly(2028, 12, 15), null), copy.Milestones.Select(milestone => (milestone.Title, milestone.DueOn, milestone.DoneOn)).Single());
        Assert.NotNull(earlier.Publication);
    }

    [Fact]
    public void A_copy_begins_in_its_plan_also_from_a_leap_day_or_a_longer_plan()
    {
        var next = new Plan { PartnershipId = _plan.PartnershipId, StartsOn = new(2027, 1, 1), EndsOn = new(2027, 12, 31) };
        var late = _plan.Add(SomePlan.Content with { StartsOn = new(2027, 12, 1), EndsOn = new(2027, 12, 5) });
        var leap = SomePlan.Empty(2028, _plan.PartnershipId).Add(SomePlan.Content with { StartsOn = new(2028, 2, 29), EndsOn = new(2028, 2, 29) });

        var copyOfLate = next.Copy(late, _plan, SomePlan.Parties, SomePlan.Now);
        var copyOfLeap = next.Copy(leap, SomePlan.Empty(2028), SomePlan.Parties, SomePlan.Now);

        Assert.Equal((new DateOnly(2027, 12, 31), new DateOnly(2028, 12, 5)), (copyOfLate.StartsOn, copyOfLate.EndsOn));
        Assert.Equal((new DateOnly(2027, 2, 28), new DateOnly(2027, 2, 28)), (copyOfLeap.StartsOn, copyOfLeap.EndsOn));
    }

    [Fact]
    public void A_copy_of_what_a_former_party_owned_is_refused()
    {
        var earlier = _plan.Add();

        Assert.Throws<BrokenRuleException>(() => SomePlan.Empty(2028).Copy(earlier, _plan, [SomePlan.Police], SomePlan.Now));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Nothing_is_moved_under_a_principle_that_is_not_there(int principle)
    {
        var initiative = _plan.Add();

        Assert.Throws<BrokenRuleException>(() => _plan.Move(initiative, principle, 1, SomePlan.Now));
        Assert.Equal(1, initiative.PrincipleNumber);
    }

    [Fact]
    public void Another_place_is_no_edit_and_another_principle_is_one()
    {
        var (first, second) = (_plan.Add(), _plan.Add());
        second.ShowToCitizens(SomePlan.Now);
        _plan.Move(second, 1, 1, SomePlan.Now);

        Assert.Equal((1, 1, 3), (first.Version, second.Version, _plan.Version));
        _plan.Move(second, 4, 1, SomePlan.Now);

        Assert.Equal((2, 5, 4), (second.Version, _plan.Version, second.Publication?.PrincipleNumber));
    }

    /// <summary>Each number names an initiative, a principle and a place, far outside as well.</summary>
    [Property(Replay = "(20261123,7)", MaxTest = 200)]
    public void However_they_are_moved_each_has_a_place_and_the_one_moved_has_the_place_asked_for((byte Which, byte Principle, short Place)[] moves)
    {
        var plan = SomePlan.Empty();
        var initiatives = Enumerable.Range(0, 9).Select(number => plan.Add(SomePlan.Content with { PrincipleNumber = 1 + number % 3 })).ToList();
        foreach (var (which, principleByte, place) in moves)
        {
            var (initiative, principle) = (initiatives[which % initiatives.Count], 1 + principleByte % 4);
            var before = plan.Under(principle).Where(other => other != initiative).ToList();
            plan.Move(initiative, principle, place, SomePlan.Now);

            var after = plan.Under(principle).ToList();
            Assert.Equal(Enumerable.Range(1, after.Count), after.Select(other => other.Position));
            Assert.Equal(before, after.Where(other => other != initiative));
            Assert.Equal(Math.Clamp(place, 1, after.Count), initiative.Position);
        }

        Assert.Equal(initiatives.Count, Enumerable.Range(1, 4).Sum(principle => plan.Under(principle).Count()));
        Assert.All(Enumerable.Range(1, 4), principle => Assert.Distinct(plan.Under(principle).Select(other => other.Position)));
    }
}
