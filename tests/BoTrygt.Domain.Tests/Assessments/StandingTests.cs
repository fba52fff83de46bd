using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Assessments;

public sealed class StandingTests
{
    private static readonly DateOnly Agreed = new(2026, 8, 10);

    private readonly AssessmentRound _round = SomeRubric.Round();
    private readonly List<Evidence> _evidence = [];

    [Fact]
    public void Without_evidence_the_lowest_level_stands()
    {
        Agree(Level.Practised);

        Assert.Equal((Level.NotStarted, Lack.Evidence), On(Agreed));
    }

    [Fact]
    public void Evidence_that_nobody_else_has_confirmed_does_not_count()
    {
        Agree(Level.Practised);
        Show(Level.Practised, confirmed: null);

        Assert.Equal((Level.NotStarted, Lack.Confirmation), On(Agreed));
    }

    /// <summary>The day before it ends, the day it ends, the day after, and after it has been renewed.</summary>
    [Fact]
    public void What_has_ended_falls_back_and_rises_when_it_is_renewed_and_confirmed()
    {
        Agree(Level.Practised);
        var first = Show(Level.Practised, confirmed: Agreed);

        Assert.Equal((Level.Practised, null), On(Agreed));
        Assert.Equal((Level.Practised, null), On(new(2027, 8, 10)));
        Assert.Equal((Level.NotStarted, Lack.Renewal), On(new(2027, 8, 11)));

        var renewed = first.Renew(SomeRubric.Kommune, Guid.NewGuid(), SomeRubric.At(new(2027, 8, 1)));
        _evidence.Add(renewed);
        Assert.Equal((Level.NotStarted, Lack.Confirmation), On(new(2027, 8, 11)));
        renewed.Confirm(SomeRubric.Police, Guid.NewGuid(), SomeRubric.At(new(2027, 8, 20)));
        Assert.Equal((Level.Practised, null), On(new(2027, 8, 20)));
        Assert.Equal((Level.NotStarted, Lack.Renewal), On(new(2028, 8, 2)));
    }

    [Fact]
    public void It_stands_as_high_as_the_evidence_shows_and_no_higher_than_was_agreed()
    {
        Agree(Level.Practised);
        Show(Level.UnderWay, confirmed: Agreed);
        Assert.Equal((Level.UnderWay, Lack.Evidence), On(Agreed));

        Show(Level.Anchored, confirmed: Agreed);
        Assert.Equal((Level.Practised, null), On(Agreed));
    }

    [Fact]
    public void It_ends_soon_thirty_days_before()
    {
        Agree(Level.UnderWay);
        Show(Level.UnderWay, confirmed: Agreed);

        Assert.False(Standing(new(2027, 7, 10)).EndsSoonOn(new(2027, 7, 10)));
        Assert.True(Standing(new(2027, 7, 11)).EndsSoonOn(new(2027, 7, 11)));
    }

    [Fact]
    public void What_was_never_agreed_has_no_level_and_keeps_its_principle_from_one()
    {
        Agree(Level.NotStarted);

        Assert.Null(Standing(Agreed.AddDays(-1)).Level);
        Assert.Equal(Level.NotStarted, Standing(Agreed).Level);
        var first = Principles(Agreed)[0];
        Assert.Equal((null, 1, null), (first.Level, first.Agreed, first.AssessedOn));
    }

    [Fact]
    public void A_principle_stands_where_all_its_statements_have_reached_and_names_those_to_lift()
    {
        var statements = _round.Rubric.Under(1).ToList();
        foreach (var (statement, index) in statements.Select((statement, index) => (statement, index)))
        {
            Agree(index == 0 ? Level.UnderWay : Level.Practised, statement);
            Show(Level.Anchored, confirmed: Agreed, statement.Key);
        }

        var first = Principles(Agreed)[0];

        Assert.Equal((Level.UnderWay, 4, Agreed), (first.Level, first.Reaching(Level.Practised), first.AssessedOn));
        Assert.Same(statements[0], Assert.Single(first.ToLift).Statement);
        Assert.Null(Principles(Agreed)[1].Level);
    }

    /// <summary>A later version keeps the key, and with it what was agreed.</summary>
    [Fact]
    public void What_was_agreed_with_an_earlier_version_counts_under_the_same_key()
    {
        Agree(Level.UnderWay);
        Show(Level.UnderWay, confirmed: Agreed);
        var next = Rubric.After(_round.Rubric);

        Assert.Equal(Level.UnderWay, PrincipleStanding.On(next, _round.Agreements, _evidence, Agreed)[0].Statements[0].Level);
    }

    [Fact]
    public void The_latest_agreement_counts()
    {
        Agree(Level.UnderWay);
        Show(Level.Anchored, confirmed: Agreed);
        var next = AssessmentRound.Open(SomeRubric.Partnership, _round.Rubric, _round, new(2027, 2, 1), SomeRubric.At(new(2027, 2, 1)));
        foreach (var party in SomeRubric.Parties)
        {
            next.Answer(SomeRubric.By(party, new(2027, 2, 8)), new Dictionary<Guid, Level> { [First.Id] = Level.Practised }, SomeRubric.Parties);
        }

        IEnumerable<AgreedLevel> all = [.. next.Agreements, .. _round.Agreements];
        Assert.Equal(Level.UnderWay, PrincipleStanding.On(_round.Rubric, all, _evidence, new(2027, 2, 7))[0].Statements[0].Level);
        Assert.Equal(Level.Practised, PrincipleStanding.On(_round.Rubric, all, _evidence, new(2027, 2, 8))[0].Statements[0].Level);
    }

    private RubricStatement First => _round.Rubric.Under(1).First();

    private void Agree(Level level, RubricStatement? statement = null)
    {
        foreach (var party in SomeRubric.Parties)
        {
            _round.Answer(SomeRubric.By(party, Agreed), new Dictionary<Guid, Level> { [(statement ?? First).Id] = level }, SomeRubric.Parties);
        }
    }

    private Evidence Show(Level level, DateOnly? confirmed, string? key = null)
    {
        var evidence = Evidence.Add(new(key ?? First.Key, level, EvidenceKind.Document, "Årets referater"), SomeRubric.Partnership, SomeRubric.Kommune, Guid.NewGuid(), SomeRubric.At(Agreed));
        if (confirmed is { } day)
        {
            evidence.Confirm(SomeRubric.Police, Guid.NewGuid(), SomeRubric.At(day));
        }

        _evidence.Add(evidence);
        return evidence;
    }

    private (Level?, Lack?) On(DateOnly day) => (Standing(day).Level, Standing(day).Lack);

    private StatementStanding Standing(DateOnly day) => Principles(day)[0].Statements[0];

    private IReadOnlyList<PrincipleStanding> Principles(DateOnly day) => PrincipleStanding.On(_round.Rubric, _round.Agreements, _evidence, day);
}
