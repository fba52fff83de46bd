using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Plans;

public class PlanComparisonTests
{
    private readonly SomeAgreement _agreement = new();

    [Fact]
    public void Two_versions_that_say_the_same_do_not_differ() => Assert.Empty(PlanComparison.Between(_agreement.Snapshot(1), _agreement.Snapshot(2)));

    [Fact]
    public void An_initiative_is_the_same_under_another_title_and_another_principle()
    {
        var before = _agreement.Snapshot();
        _agreement.First.Edit(_agreement.First.Content with { Title = "Noget andet", PrincipleNumber = 2 }, _agreement.Plan, SomeAgreement.Parties, SomePlan.Now);

        var change = Assert.Single(PlanComparison.Between(before, _agreement.Snapshot()));

        Assert.Equal((PlanChangeKind.Changed, 2, "Noget andet"), (change.Kind, change.Principle, change.Title));
        Assert.Equal(
            [new(PlanField.Title, "Tryghedsvandring i Tilst", "Noget andet"), new FieldChange(PlanField.Principle, "1. Samarbejde", "2. Højt på dagsordenen")],
            change.Fields);
    }

    [Fact]
    public void What_came_has_nothing_before_and_what_went_nothing_after()
    {
        var before = _agreement.Snapshot();
        var gone = _agreement.First;
        gone.Archive(_agreement.Plan, SomePlan.Now);
        _agreement.Add(SomeAgreement.Content with { Title = "Helt ny", PrincipleNumber = 4 });

        var changes = PlanComparison.Between(before, _agreement.Snapshot());

        Assert.Equal([PlanChangeKind.Changed, PlanChangeKind.Removed, PlanChangeKind.Added], changes.Select(change => change.Kind));
        Assert.Equal(new FieldChange(PlanField.ReasonWithout, "Tallene følges på styregruppens møder.", ""), Assert.Single(changes[0].Fields));
        Assert.All(changes[1].Fields, field => Assert.Equal("", field.After));
        Assert.All(changes[2].Fields, field => Assert.Equal("", field.Before));
    }

    [Fact]
    public void Milestones_differ_by_day_and_by_title()
    {
        var before = _agreement.Snapshot();
        _agreement.First.AddMilestone("Lys målt", new(2026, 11, 1), _agreement.Plan, SomePlan.Now);

        var field = PlanComparison.Between(before, _agreement.Snapshot()).Single().Fields.Single();

        Assert.Equal(new(PlanField.Milestones, "2026-12-15 Rute aftalt", "2026-11-01 Lys målt\n2026-12-15 Rute aftalt"), field);
    }

    [Fact]
    public void The_period_is_a_change_of_the_plan_itself()
    {
        var before = _agreement.Snapshot();
        _agreement.Plan.Rewrite(_agreement.Plan.StartsOn, new(2027, 6, 30), new Dictionary<int, string>(), SomePlan.Now);

        Assert.Equal(new FieldChange(PlanField.EndsOn, "2027-12-31", "2027-06-30"), PlanComparison.Between(before, _agreement.Snapshot()).Single().Fields.Single());
    }
}
