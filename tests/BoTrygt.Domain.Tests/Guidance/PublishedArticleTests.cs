using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public class PublishedArticleTests
{
    private static readonly DateTime Now = SomeArticle.Now;

    [Fact]
    public void The_copy_says_what_was_published_and_not_what_is_written_on()
    {
        var (article, copy) = Published(SomeArticle.Major);
        article.Save(SomeArticle.Content with { Title = "Halvfærdig" }, SomeArticle.Writer, Now);
        copy.Follow(article);

        Assert.Equal(("Lys ved døren", SomeArticle.Content.Summary, "Skift pæren i dag.", Season.DarkSeason, 1), (copy.Title, copy.Summary, copy.OneThing, copy.Season, copy.Revision));
        Assert.True(copy.Content.SaysTheSameAs(SomeArticle.Content));
        Assert.Equal((Now, Now, PublicState.Published), (copy.PublishedAt, copy.ChangedAt, copy.State));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Only_a_major_change_gives_a_new_date_and_a_note(bool isMajor, int days)
    {
        var (article, copy) = Published(new(IsMajor: true, ""));
        Assert.Empty(copy.Changes);
        Again(article, copy, new(isMajor, "Nyt råd."), Now.AddDays(1));

        Assert.Equal((Now, Now.AddDays(days)), (copy.PublishedAt, copy.ChangedAt));
        Assert.Equal(days, copy.Changes.Count);
    }

    [Fact]
    public void A_new_copy_is_rendered_anew()
    {
        var (article, copy) = Published(SomeArticle.Major);
        copy.Render("<p>", 3);
        Again(article, copy, SomeArticle.Major, Now.AddDays(1));

        Assert.Equal(0, copy.RenderedBy);
    }

    [Fact]
    public void What_was_withdrawn_or_moved_says_so()
    {
        var (article, copy) = Published(SomeArticle.Major);
        article.Unpublish("Står nu under vinduer.", Guid.CreateVersion7());
        copy.Follow(article, "/raad/skalsikring/vinduer");

        Assert.Equal((PublicState.Unpublished, "Står nu under vinduer.", "/raad/skalsikring/vinduer"), (copy.State, copy.EndReason, copy.MovedTo));
    }

    private static (Article Article, PublishedArticle Copy) Published(ChangeNote change)
    {
        var article = SomeArticle.Ready();
        var copy = PublishedArticle.Of(article);
        var publication = article.Schedule(Now, change, SomeArticle.Writer);
        article.Publish(publication, Now);
        copy.Show(article, SomeArticle.Content, publication);
        return (article, copy);
    }

    private static void Again(Article article, PublishedArticle copy, ChangeNote change, DateTime now)
    {
        article.Save(SomeArticle.Content with { Summary = "Andet." }, SomeArticle.Writer, now);
        article.Approve(article.AskForReview(SomeArticle.Reviewer, SomeArticle.Writer, "", now), SomeArticle.Reviewer, "", now);
        var publication = article.Schedule(now, change, SomeArticle.Writer);
        article.Publish(publication, now);
        copy.Show(article, SomeArticle.Content, publication);
    }
}
