using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

/// <summary>How what was approved, or cannot wait, comes to the citizens.</summary>
public sealed class ArticlePublishingTests
{
    private static readonly DateTime Now = SomeArticle.Now;

    [Fact]
    public void Only_what_is_scheduled_comes_out()
    {
        var planned = SomeArticle.Ready().Schedule(Now, SomeArticle.Major, SomeArticle.Writer);
        Assert.Throws<BrokenRuleException>(() => SomeArticle.Written().Publish(planned, Now));
    }

    [Fact]
    public void What_is_scheduled_comes_out_when_it_is_due_and_not_before()
    {
        var article = SomeArticle.Ready();
        var publication = article.Schedule(Now.AddDays(1), SomeArticle.Major, SomeArticle.Writer);

        Assert.False(article.CanSave);
        Assert.Throws<BrokenRuleException>(() => article.Save(SomeArticle.Content, SomeArticle.Writer, Now));
        Assert.Throws<BrokenRuleException>(() => article.Publish(publication, Now));

        article.Publish(publication, Now.AddDays(1));
        Assert.Equal((ArticleStage.Published, PublicState.Published, 1), (article.Stage, article.PublicState, article.PublishedRevision));
        Assert.Equal((PublicationState.Done, Now.AddDays(1)), (publication.State, publication.DoneAt));
        Assert.Throws<BrokenRuleException>(() => article.Publish(publication, Now.AddDays(2)));
    }

    [Fact]
    public void A_schedule_that_is_called_off_leaves_it_approved()
    {
        var article = SomeArticle.Ready();
        var publication = article.Schedule(Now.AddDays(1), SomeArticle.Major, SomeArticle.Writer);
        article.CallOff(publication);

        Assert.Equal((ArticleStage.Ready, PublicationState.CalledOff), (article.Stage, publication.State));
        Assert.Throws<BrokenRuleException>(() => article.Publish(publication, Now.AddDays(2)));
    }

    [Fact]
    public void What_is_urgent_comes_out_at_once_and_waits_for_a_second_pair_of_eyes()
    {
        var article = SomeArticle.Written();
        Assert.Throws<BrokenRuleException>(() => article.PublishUrgently("Fejl", SomeArticle.Major, SomeArticle.Writer, SomeArticle.Writer, Now));

        var (publication, review) = article.PublishUrgently("Fejl i telefonnummer", SomeArticle.Major, SomeArticle.Writer, SomeArticle.Reviewer, Now);
        article.Publish(publication, Now);

        Assert.True(article.AwaitsApproval);
        Assert.True(article.Awaits(review));
        Assert.Throws<BrokenRuleException>(() => article.Approve(review, SomeArticle.Writer, "", Now));

        article.Approve(review, SomeArticle.Reviewer, "", Now);
        Assert.False(article.AwaitsApproval);
        Assert.Equal(ArticleStage.Published, article.Stage);
        Assert.True(article.CanBeApprovedBy(SomeArticle.Writer));
    }

    [Fact]
    public void An_approved_revision_ends_the_wait_for_what_was_urgent()
    {
        var article = SomeArticle.Written();
        var (urgent, afterwards) = article.PublishUrgently("Fejl", SomeArticle.Major, SomeArticle.Writer, SomeArticle.Reviewer, Now);
        article.Publish(urgent, Now);
        article.Save(SomeArticle.Content with { Summary = "Rettet." }, SomeArticle.Colleague, Now);
        Assert.False(article.CanBeApprovedBy(SomeArticle.Writer));

        article.Approve(article.AskForReview(SomeArticle.Reviewer, SomeArticle.Colleague, "", Now), SomeArticle.Reviewer, "", Now);
        article.Publish(article.Schedule(Now, SomeArticle.Major, SomeArticle.Colleague), Now);

        Assert.False(article.AwaitsApproval);
        Assert.False(article.Awaits(afterwards));
    }
}
