using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Plans;

public class InitiativeRuleTests
{
    private static readonly PostOfParty Stranger = new(Guid.NewGuid(), Guid.NewGuid());

    public static readonly TheoryData<InitiativeRule, InitiativeContent> Broken = new()
    {
        { InitiativeRule.HasTitle, SomePlan.Content with { Title = "" } },
        { InitiativeRule.HasTitle, SomePlan.Content with { Title = new string('å', Initiative.TitleMaxLength + 1) } },
        { InitiativeRule.HasPrinciple, SomePlan.Content with { PrincipleNumber = 0 } },
        { InitiativeRule.HasPrinciple, SomePlan.Content with { PrincipleNumber = 5 } },
        { InitiativeRule.HasTheme, SomePlan.Content with { ThemeSlugs = [] } },
        { InitiativeRule.HasStatus, SomePlan.Content with { Status = (InitiativeStatus)99 } },
        { InitiativeRule.HasStatus, SomePlan.Content with { CivilSociety = (CivilSocietyAccess)99 } },
        { InitiativeRule.EndsWithinReason, SomePlan.Content with { EndsOn = new(9999, 12, 31) } },
        { InitiativeRule.EndsAfterItStarts, SomePlan.Content with { EndsOn = SomePlan.Content.StartsOn.AddDays(-1) } },
        { InitiativeRule.StartsWithinPlan, SomePlan.Content with { StartsOn = new(2025, 12, 31) } },
        { InitiativeRule.StartsWithinPlan, SomePlan.Content with { StartsOn = new(2028, 1, 1), EndsOn = new(2028, 1, 1) } },
        { InitiativeRule.OwnedByAParty, SomePlan.Content with { Owner = Stranger } },
        { InitiativeRule.DeputyOfAParty, SomePlan.Content with { Deputy = Stranger } },
        { InitiativeRule.DeputyIsAnother, SomePlan.Content with { Deputy = SomePlan.Content.Owner } },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_broken_rule_is_named_alone_and_refused(InitiativeRule rule, InitiativeContent content)
    {
        var plan = SomePlan.Empty();

        Assert.Equal([rule], content.BrokenRules(plan, SomePlan.Parties));
        Assert.Throws<BrokenRuleException>(() => plan.Add(content));
        Assert.Empty(plan.Initiatives);
    }

    [Fact]
    public void Every_rule_is_broken_by_an_example() =>
        Assert.Equal(Enum.GetValues<InitiativeRule>(), Broken.Select(row => (InitiativeRule)row[0]).Distinct().Order());

    [Fact]
    public void The_longest_title_one_day_and_an_end_after_the_plan_are_allowed()
    {
        var edge = SomePlan.Content with { Title = new string('å', Initiative.TitleMaxLength), StartsOn = new(2027, 12, 31), EndsOn = new(2027, 12, 31) };

        Assert.Empty(edge.BrokenRules(SomePlan.Empty(), SomePlan.Parties));
        Assert.Empty((edge with { EndsOn = new(2029, 6, 1) }).BrokenRules(SomePlan.Empty(), SomePlan.Parties));
    }

    [Fact]
    public void A_refused_edit_leaves_the_initiative_as_it_was()
    {
        var plan = SomePlan.Empty();
        var initiative = plan.Add();

        Assert.Throws<BrokenRuleException>(() => initiative.Edit(SomePlan.Content with { Title = "Nyt", Owner = Stranger }, plan, SomePlan.Parties, SomePlan.Now.AddDays(1)));

        Assert.Equal((SomePlan.Content.Title, SomePlan.Now, 1), (initiative.Title, initiative.ChangedAt, initiative.Version));
    }
}
