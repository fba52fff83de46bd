using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Assessments;

public sealed class AssessmentRoundTests
{
    [Theory]
    [InlineData("2026-01-30", false)] // the half-year has just begun
    [InlineData("2026-02-01", false)] // a Sunday
    [InlineData("2026-02-02", true)]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    [InlineData("2026-08-03", true)]
    [InlineData("2026-12-24", false)]
    public void It_opens_once_in_each_half_year_on_a_working_day(string day, bool opens) =>
        Assert.Equal(opens, AssessmentRound.CanOpen(null, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(7, 31, 2)] // the one of this half-year, and the next
    [InlineData(8, 3, 1)]
    public void What_is_expected_opens_in_the_second_month_of_each_half_year_to_come(int month, int day, int rounds)
    {
        var expected = AssessmentRound.Expected(new(2026, month, day), new(2027, 6, 30)).ToList();

        Assert.Equal(rounds, expected.Count);
        Assert.Equal(new(new(2027, 1, 1), new(2027, 2, 1), new(2027, 3, 15)), expected[^1]);
    }

    [Fact]
    public void The_next_one_closes_it_and_there_is_no_second_in_the_same_half_year()
    {
        var first = SomeRubric.Round(new(2026, 2, 2));
        Assert.False(AssessmentRound.CanOpen(first, new(2026, 5, 4)));

        var next = AssessmentRound.Open(SomeRubric.Partnership, SomeRubric.Published(), first, new(2026, 8, 3), SomeRubric.At(new(2026, 8, 3)));

        Assert.NotNull(first.ClosedAt);
        Assert.Equal(new DateOnly(2026, 9, 14), next.DueOn);
        Assert.Throws<BrokenRuleException>(() => first.Answer(SomeRubric.By(SomeRubric.Kommune), All(first, Level.UnderWay), SomeRubric.Parties));
        Assert.Throws<BrokenRuleException>(() => AssessmentRound.Open(SomeRubric.Partnership, SomeRubric.Draft(), null, new(2026, 8, 3), SomeRubric.At(new(2026, 8, 3))));
    }

    [Fact]
    public void What_all_three_say_alike_is_agreed_when_the_last_one_has_said_it()
    {
        var round = SomeRubric.Round();
        round.Answer(SomeRubric.By(SomeRubric.Kommune), All(round, Level.Practised), SomeRubric.Parties);
        round.Answer(SomeRubric.By(SomeRubric.Police), All(round, Level.Practised), SomeRubric.Parties);
        Assert.Empty(round.Agreements);

        round.Answer(SomeRubric.By(SomeRubric.BoTrygt), All(round, Level.Practised), SomeRubric.Parties);

        Assert.Equal(20, round.Agreements.Count);
        Assert.All(round.Agreements, agreed => Assert.Equal((Level.Practised, "", null), (agreed.Level, agreed.Note, agreed.AgreedById)));
    }

    [Fact]
    public void Where_they_differ_they_agree_with_a_note()
    {
        var (round, statement) = Differing();
        Assert.Null(round.AgreedOn(statement));
        Assert.True(round.CanAgree(statement, SomeRubric.Parties));
        Assert.Equal([statement], round.Differences(SomeRubric.Parties));
        Assert.Throws<BrokenRuleException>(() => round.Agree(statement, Level.UnderWay, "", SomeRubric.By(SomeRubric.Police), SomeRubric.Parties));
        Assert.Throws<BrokenRuleException>(() => round.Agree(statement, Level.UnderWay, "Talt om", SomeRubric.By(Guid.NewGuid()), SomeRubric.Parties));

        round.Agree(statement, Level.UnderWay, "Mødet i maj blev aflyst.", SomeRubric.By(SomeRubric.Police), SomeRubric.Parties);
        round.Agree(statement, Level.Practised, "Det blev holdt i juni.", SomeRubric.By(SomeRubric.Kommune), SomeRubric.Parties);

        Assert.Empty(round.Differences(SomeRubric.Parties));
        var agreed = Assert.Single(round.Agreements);
        Assert.Equal((Level.Practised, "Det blev holdt i juni.", SomeRubric.Kommune), (agreed.Level, agreed.Note, agreed.OrganisationId));
    }

    /// <summary>Whoever saves the same answers once more, or comes round to what was agreed, leaves the agreement as it is; another answer opens it.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void An_agreement_stands_until_somebody_answers_something_else(int what, bool stands)
    {
        var (round, statement) = Differing();
        round.Agree(statement, Level.UnderWay, "Vi talte om det.", SomeRubric.By(SomeRubric.Police), SomeRubric.Parties);
        var said = round.Of(SomeRubric.Kommune, statement).GetValueOrDefault();
        var level = what switch { 0 => said, 1 => Level.UnderWay, _ => Level.Anchored };

        round.Answer(SomeRubric.By(SomeRubric.Kommune), One(statement, level), SomeRubric.Parties);

        Assert.Equal(stands ? "Vi talte om det." : null, round.AgreedOn(statement)?.Note);
    }

    [Fact]
    public void Nothing_is_agreed_before_all_have_answered()
    {
        var round = SomeRubric.Round();
        var statement = round.Rubric.Statements.First().Id;
        round.Answer(SomeRubric.By(SomeRubric.Kommune), One(statement, Level.Practised), SomeRubric.Parties);
        round.Answer(SomeRubric.By(SomeRubric.Police), One(statement, Level.UnderWay), SomeRubric.Parties);

        Assert.False(round.CanAgree(statement, SomeRubric.Parties));
        Assert.Throws<BrokenRuleException>(() => round.Agree(statement, Level.UnderWay, "Talt om", SomeRubric.By(SomeRubric.Police), SomeRubric.Parties));
    }

    [Fact]
    public void A_correction_away_from_what_was_agreed_opens_it_again_and_one_towards_it_keeps_it()
    {
        var (round, statement) = Differing();
        round.Agree(statement, Level.UnderWay, "Mødet i maj blev aflyst.", SomeRubric.By(SomeRubric.Police), SomeRubric.Parties);

        round.Answer(SomeRubric.By(SomeRubric.BoTrygt), One(statement, Level.Anchored), SomeRubric.Parties);
        Assert.Null(round.AgreedOn(statement));

        foreach (var party in SomeRubric.Parties)
        {
            round.Answer(SomeRubric.By(party), One(statement, Level.UnderWay), SomeRubric.Parties);
        }

        Assert.Equal(Level.UnderWay, round.AgreedOn(statement)?.Level);
        Assert.Equal(3, round.Answers.Count);
    }

    [Fact]
    public void A_stranger_a_strange_statement_and_a_strange_level_are_refused()
    {
        var round = SomeRubric.Round();
        var statement = round.Rubric.Statements.First().Id;

        Assert.Throws<BrokenRuleException>(() => round.Answer(SomeRubric.By(Guid.NewGuid()), One(statement, Level.UnderWay), SomeRubric.Parties));
        Assert.Throws<BrokenRuleException>(() => round.Answer(SomeRubric.By(SomeRubric.Kommune), One(Guid.NewGuid(), Level.UnderWay), SomeRubric.Parties));
        Assert.Throws<BrokenRuleException>(() => round.Answer(SomeRubric.By(SomeRubric.Kommune), One(statement, (Level)0), SomeRubric.Parties));
        Assert.Empty(round.Answers);
    }

    private static (AssessmentRound Round, Guid StatementId) Differing()
    {
        var round = SomeRubric.Round();
        var statement = round.Rubric.Statements.First().Id;
        round.Answer(SomeRubric.By(SomeRubric.Kommune), One(statement, Level.Practised), SomeRubric.Parties);
        round.Answer(SomeRubric.By(SomeRubric.Police), One(statement, Level.UnderWay), SomeRubric.Parties);
        round.Answer(SomeRubric.By(SomeRubric.BoTrygt), One(statement, Level.UnderWay), SomeRubric.Parties);
        return (round, statement);
    }

    private static Dictionary<Guid, Level> One(Guid statement, Level level) => new() { [statement] = level };

    private static Dictionary<Guid, Level> All(AssessmentRound round, Level level) => round.Rubric.Statements.ToDictionary(statement => statement.Id, _ => level);
}
