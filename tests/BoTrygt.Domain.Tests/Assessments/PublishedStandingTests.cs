using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;

namespace BoTrygt.Domain.Tests.Assessments;

public sealed class PublishedStandingTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(PublishedStanding.SentenceMaxLength, true)]
    [InlineData(PublishedStanding.SentenceMaxLength + 1, false)]
    public void A_sentence_has_words_and_not_too_many(int length, bool stands)
    {
        var standing = new PublishedStanding { PartnershipId = Guid.NewGuid(), PrincipleNumber = 1 };

        var refused = Record.Exception(() => standing.Approve(new('x', length), Level.Practised, Guid.NewGuid(), DateTime.UtcNow));

        Assert.Equal(stands, refused is null);
        Assert.True(refused is null or BrokenRuleException);
    }

    [Theory]
    [InlineData(Level.Practised, Level.Practised, false)]
    [InlineData(Level.Practised, Level.NotStarted, true)]
    [InlineData(Level.Practised, null, true)]
    [InlineData(null, Level.NotStarted, false)]
    public void It_promises_more_when_the_level_has_fallen_since(Level? then, Level? now, bool promisesMore)
    {
        var standing = new PublishedStanding { PartnershipId = Guid.NewGuid(), PrincipleNumber = 1 };
        standing.Approve("Naboerne ser efter hinandens huse.", then, Guid.NewGuid(), DateTime.UtcNow);

        Assert.Equal(promisesMore, standing.PromisesMoreThan(now));
    }
}
