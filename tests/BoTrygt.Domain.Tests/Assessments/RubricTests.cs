using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Assessments;

public sealed class RubricTests
{
    private static readonly DateTime Now = new(2026, 11, 26, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void A_principle_has_five_or_six_statements(int each, bool canBePublished)
    {
        var rubric = SomeRubric.Draft(each);

        Assert.Equal(canBePublished, rubric.PrinciplesToMend.Count == 0);
        if (!canBePublished)
        {
            Assert.Throws<BrokenRuleException>(() => rubric.Publish("", null, Now));
        }
    }

    [Fact]
    public void A_principle_that_is_full_takes_no_more()
    {
        var rubric = SomeRubric.Draft(Rubric.MostStatements);

        Assert.False(rubric.CanAdd(1));
        Assert.Throws<BrokenRuleException>(() => rubric.Add(1, SomeRubric.Content));
        rubric.Remove(rubric.Under(1).First());
        Assert.True(rubric.CanAdd(1));
        Assert.False(SomeRubric.Published().CanAdd(1));
    }

    [Fact]
    public void A_published_version_is_for_good_and_the_next_one_keeps_its_keys()
    {
        var first = SomeRubric.Published();
        var next = Rubric.After(first);
        next.Rewrite(next.Under(2).First(), SomeRubric.Content with { Title = "Andre ord" });

        Assert.Throws<BrokenRuleException>(() => first.Rewrite(first.Statements.First(), SomeRubric.Content));
        Assert.Throws<BrokenRuleException>(() => first.Add(1, SomeRubric.Content));
        Assert.Throws<BrokenRuleException>(() => first.Remove(first.Statements.First()));
        Assert.Throws<BrokenRuleException>(() => first.Publish("", null, Now));
        Assert.Equal((2, true), (next.Number, next.IsDraft));
        Assert.Equal(first.Statements.Select(one => one.Key), next.Statements.Select(one => one.Key));
        Assert.All(first.Statements, one => Assert.Equal("Styregruppen mødes", one.Title));
    }

    [Fact]
    public void A_statement_that_is_added_stands_last_under_its_principle()
    {
        var rubric = SomeRubric.Draft();
        rubric.Remove(rubric.Under(3).First());
        var added = rubric.Add(3, SomeRubric.Content);

        Assert.Same(added, rubric.Under(3).Last());
        Assert.Equal(rubric.Statements.Count, rubric.Statements.Select(one => one.Key).Distinct().Count());
        Assert.All(rubric.Statements, one => Assert.InRange(one.Key.Length, 1, RubricStatement.KeyMaxLength));
    }
}
