using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Plans;

public class PlanAmendmentTests
{
    private readonly SomeAgreement _agreement = new SomeAgreement().SignAll();
    private readonly Plan _plan;

    public PlanAmendmentTests() => _plan = _agreement.Plan;

    [Fact]
    public void An_amendment_says_the_same_as_the_plan_until_it_is_edited()
    {
        var before = _agreement.Snapshot();
        _agreement.Amend();

        Assert.Empty(PlanComparison.Between(before, _agreement.Snapshot()));
        Assert.Equal(before.PlanId, _agreement.Snapshot().PlanId);
        Assert.Throws<BrokenRuleException>(() => _agreement.Propose());
    }

    [Fact]
    public void What_was_dropped_is_not_taken_along()
    {
        var dropped = _agreement.First;
        dropped.Become(InitiativeStatus.Dropped, _plan, SomePlan.Now);
        _agreement.Amend();

        Assert.DoesNotContain(_agreement.Plan.Initiatives, initiative => initiative.AmendsId == dropped.Id);
    }

    [Fact]
    public void The_plan_takes_over_what_all_signed_and_keeps_how_far_it_is()
    {
        var (first, milestone) = (_agreement.First, _agreement.First.Milestones.Single());
        milestone.DoneOn = SomeAgreement.Today;
        first.Become(InitiativeStatus.Running, _plan, SomePlan.Now);
        _agreement.Amend();
        var copy = _agreement.Plan.Initiatives.Single(initiative => initiative.AmendsId == first.Id);
        copy.Edit(copy.Content with { Title = "Nyt", Status = InitiativeStatus.Completed, PublicText = "Ikke aftalt" }, _agreement.Plan, SomeAgreement.Parties, SomePlan.Now);
        copy.AddMilestone("Et nyt skridt", new(2027, 1, 1), _agreement.Plan, SomePlan.Now);
        _agreement.Plan.Rewrite(_plan.StartsOn, new(2028, 3, 31), new Dictionary<int, string> { [4] = "En anden grund" }, SomePlan.Now);
        var added = _agreement.Add(SomeAgreement.Content with { Title = "Helt ny" });
        _agreement.SignAll();

        Assert.Equal(("Nyt", InitiativeStatus.Running, SomePlan.Content.PublicText), (first.Title, first.Status, first.PublicText));
        Assert.Equal([("Rute aftalt", SomeAgreement.Today), ("Et nyt skridt", null)], first.Milestones.Select(one => (one.Title, one.DoneOn)));
        Assert.Equal((new DateOnly(2028, 3, 31), "En anden grund"), (_plan.EndsOn, _plan.ReasonUnder(4)));
        Assert.Contains(added, _plan.Initiatives);
        Assert.Equal((_plan.Id, false), (added.PlanId, added.InAmendment));
        Assert.Equal((2, PlanStage.Agreed), (_plan.Versions.Max(version => version.Number), _plan.Stage));
        Assert.Equal(new DateOnly(2028, 3, 31), _plan.Publication?.EndsOn);
    }

    [Fact]
    public void What_the_amendment_leaves_out_is_archived_and_citizens_read_it_no_longer()
    {
        var first = _agreement.First;
        first.ShowToCitizens(SomePlan.Now);
        _agreement.Amend();
        _agreement.Plan.Initiatives.Single(initiative => initiative.AmendsId == first.Id).Archive(_agreement.Plan, SomePlan.Now);
        _agreement.SignAll();

        Assert.Equal((true, null), (first.ArchivedAt is not null, first.Publication));
    }

    [Fact]
    public void A_milestone_that_is_gone_or_moved_is_so_in_the_plan()
    {
        var (first, second) = (_plan.Under(1).First(), _plan.Under(2).First());
        _agreement.Amend();
        var (one, other) = (_agreement.Plan.Initiatives.Single(row => row.AmendsId == first.Id), _agreement.Plan.Initiatives.Single(row => row.AmendsId == second.Id));
        one.RemoveMilestone(one.Milestones.Single(), _agreement.Plan, SomePlan.Now);
        _agreement.SignAll();

        Assert.Empty(first.Milestones);
        Assert.Single(second.Milestones);
        Assert.NotNull(other);
    }

    [Fact]
    public void An_amendment_keeps_the_first_day()
    {
        _agreement.Amend();

        Assert.False(_agreement.Plan.CanRewrite(_plan.StartsOn.AddDays(1), _plan.EndsOn));
        Assert.Throws<BrokenRuleException>(() => _agreement.Plan.Rewrite(_plan.StartsOn.AddDays(1), _plan.EndsOn, new Dictionary<int, string>(), SomePlan.Now));
    }

    [Fact]
    public void Nothing_is_saved_without_what_is_open_being_loaded()
    {
        var plan = new SomeAgreement().Propose().Plan;
        plan.Versions.Clear();

        Assert.Throws<InvalidOperationException>(() => plan.Withdraw(SomeAgreement.Proposer, SomePlan.Now));
    }
}
