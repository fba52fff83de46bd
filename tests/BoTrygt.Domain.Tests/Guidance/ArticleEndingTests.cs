using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public class ArticleEndingTests
{
    private static readonly DateTime Now = SomeArticle.Now;

    [Fact]
    public void It_is_confirmed_withdrawn_and_taken_down_only_where_citizens_find_it()
    {
        var article = SomeArticle.Written();
        Assert.Throws<BrokenRuleException>(() => article.Confirm(SomeArticle.Today, SomeArticle.Today.AddYears(1)));
        Assert.Throws<BrokenRuleException>(() => article.Withdraw("Gælder ikke."));
        Assert.Throws<BrokenRuleException>(() => article.Unpublish("Forkert.", null));

        article = SomeArticle.Published();
        Assert.Throws<BrokenRuleException>(() => article.Confirm(SomeArticle.Today, SomeArticle.Today));
        article.Confirm(SomeArticle.Today, SomeArticle.Today.AddYears(1));
        article.Withdraw("Gælder ikke.");
        Assert.Equal((PublicState.Withdrawn, "Gælder ikke.", SomeArticle.Today), (article.PublicState, article.EndReason, article.ConfirmedOn));

        Assert.Throws<BrokenRuleException>(() => article.Unpublish("Står et andet sted.", article.Id));
        article.Unpublish("Forkert.", null);
        Assert.Equal(PublicState.Unpublished, article.PublicState);
    }

    [Fact]
    public void It_does_not_end_while_something_is_set_to_come_out()
    {
        var article = SomeArticle.Published();
        article.Save(SomeArticle.Content with { Summary = "Nyt." }, SomeArticle.Writer, Now);
        article.Approve(article.AskForReview(SomeArticle.Reviewer, SomeArticle.Writer, "", Now), SomeArticle.Reviewer, "", Now);
        article.Schedule(Now.AddDays(1), SomeArticle.Major, SomeArticle.Writer);

        Assert.Throws<BrokenRuleException>(() => article.Withdraw("Gælder ikke."));
        Assert.Throws<BrokenRuleException>(() => article.Unpublish("Forkert.", null));
    }

    [Fact]
    public void What_ships_is_published_without_approval_only_while_nobody_has_written_in_it()
    {
        var article = SomeArticle.New();
        article.Save(SomeArticle.Content, by: null, Now);
        article.Ship(Now);
        Assert.True(article.IsPublic);

        Assert.Throws<BrokenRuleException>(() => SomeArticle.Written().Ship(Now));
        Assert.Throws<BrokenRuleException>(() => article.Ship(Now));
    }
}
