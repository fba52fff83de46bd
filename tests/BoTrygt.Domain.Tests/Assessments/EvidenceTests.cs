using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Assessments;

public sealed class EvidenceTests
{
    private static readonly DateOnly Day = new(2026, 2, 2);
    private static readonly Guid Author = Guid.NewGuid();
    private static readonly Guid Colleague = Guid.NewGuid();

    /// <summary>Every party and every person: nobody confirms what the own organisation or oneself has added.</summary>
    [Theory]
    [InlineData("kommune", "author", false)]
    [InlineData("kommune", "colleague", false)]
    [InlineData("police", "author", false)]
    [InlineData("police", "colleague", true)]
    [InlineData("botrygt", "author", false)]
    [InlineData("botrygt", "colleague", true)]
    public void Only_another_person_of_another_party_confirms(string party, string person, bool may)
    {
        var (organisation, who) = (party switch { "kommune" => SomeRubric.Kommune, "police" => SomeRubric.Police, _ => SomeRubric.BoTrygt }, person == "author" ? Author : Colleague);
        var evidence = Some();

        Assert.Equal(may, evidence.CanBeJudgedBy(organisation, who));
        if (may)
        {
            evidence.Confirm(organisation, who, SomeRubric.At(Day));
            Assert.True(evidence.CountsOn(Day));
        }
        else
        {
            Assert.Throws<BrokenRuleException>(() => evidence.Confirm(organisation, who, SomeRubric.At(Day)));
            Assert.Throws<BrokenRuleException>(() => evidence.Decline("Nej", organisation, who, SomeRubric.At(Day)));
            Assert.False(evidence.CountsOn(Day));
        }
    }

    [Fact]
    public void It_counts_from_the_day_it_is_confirmed_until_twelve_months_after_it_was_added()
    {
        var evidence = Some();
        evidence.Confirm(SomeRubric.Police, Colleague, SomeRubric.At(new(2026, 2, 20)));

        Assert.False(evidence.CountsOn(new(2026, 2, 19)));
        Assert.True(evidence.CountsOn(new(2026, 2, 20)));
        Assert.True(evidence.CountsOn(new(2027, 2, 2)));
        Assert.False(evidence.CountsOn(new(2027, 2, 3)));
    }

    [Fact]
    public void It_is_renewed_in_its_last_thirty_days_and_after_and_has_to_be_confirmed_again()
    {
        var evidence = Some();
        Assert.False(evidence.CanBeRenewedOn(new(2027, 1, 20)));
        evidence.Confirm(SomeRubric.Police, Colleague, SomeRubric.At(Day));
        Assert.False(evidence.CanBeRenewedOn(new(2027, 1, 2)));
        Assert.True(evidence.CanBeRenewedOn(new(2027, 1, 3)));
        Assert.Throws<BrokenRuleException>(() => evidence.Renew(SomeRubric.Kommune, Author, SomeRubric.At(new(2027, 1, 2))));

        var renewed = evidence.Renew(SomeRubric.Kommune, Author, SomeRubric.At(new(2027, 1, 20)));

        Assert.Equal((evidence.Id, new DateOnly(2028, 1, 20), true), (renewed.RenewsId, renewed.LastsUntil, renewed.IsWaiting));
        Assert.Equal((evidence.Words, evidence.Level, evidence.StatementKey), (renewed.Words, renewed.Level, renewed.StatementKey));
    }

    [Fact]
    public void What_is_declined_or_taken_back_does_not_count()
    {
        var (declined, back) = (Some(), Some());
        declined.Decline("Referatet handler om noget andet.", SomeRubric.BoTrygt, Colleague, SomeRubric.At(Day));
        back.Confirm(SomeRubric.BoTrygt, Colleague, SomeRubric.At(Day));
        back.Withdraw(SomeRubric.At(new(2026, 3, 2)));

        Assert.False(declined.CountsOn(Day));
        Assert.False(declined.CanBeJudgedBy(SomeRubric.Police, Colleague));
        Assert.True(back.CountsOn(new(2026, 3, 1)));
        Assert.False(back.CountsOn(new(2026, 3, 2)));
        Assert.Throws<BrokenRuleException>(() => back.Withdraw(SomeRubric.At(Day)));
        Assert.Throws<BrokenRuleException>(() => Some().Decline("", SomeRubric.Police, Colleague, SomeRubric.At(Day)));
    }

    [Theory]
    [InlineData("", Level.UnderWay)]
    [InlineData("Referat", Level.NotStarted)]
    [InlineData("Referat", (Level)5)]
    public void It_needs_words_and_a_level_above_the_lowest(string words, Level level) =>
        Assert.Throws<BrokenRuleException>(() => Evidence.Add(new("styregruppe", level, EvidenceKind.Document, words), SomeRubric.Partnership, SomeRubric.Kommune, Author, SomeRubric.At(Day)));

    private static Evidence Some() =>
        Evidence.Add(new("styregruppe", Level.Practised, EvidenceKind.Document, "Årets referater"), SomeRubric.Partnership, SomeRubric.Kommune, Author, SomeRubric.At(Day));
}
