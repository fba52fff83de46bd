using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

public class ArticleTests
{
    private static readonly DateTime Now = SomeArticle.Now;

    [Fact]
    public void Each_save_is_the_next_revision_and_says_what_was_written()
    {
        var article = SomeArticle.New();
        var first = article.Save(SomeArticle.Content, SomeArticle.Writer, Now);
        var second = article.Save(SomeArticle.Content with { Title = "Lys ved hoveddøren" }, SomeArticle.Colleague, Now.AddDays(1), restoredFrom: 1);

        Assert.Equal((1, 2, "Lys ved hoveddøren"), (first.Number, article.LatestRevision, article.Title));
        Assert.True(first.Content.SaysTheSameAs(SomeArticle.Content));
        Assert.Equal(("Lys ved hoveddøren", SomeArticle.Colleague, 1), (second.Content.Title, second.AuthorId, second.RestoredFrom));
    }

    [Theory]
    [InlineData(ArticleKind.Guidance, false, "lys", true)]
    [InlineData(ArticleKind.Guidance, false, null, false)]
    [InlineData(ArticleKind.Guidance, true, "lys", false)]
    [InlineData(ArticleKind.News, true, null, true)]
    [InlineData(ArticleKind.News, false, null, false)]
    [InlineData(ArticleKind.Event, false, "lys", false)]
    public void Guidance_is_national_and_has_a_theme_and_all_else_is_a_partnerships(ArticleKind kind, bool hasPlace, string? theme, bool may)
    {
        Guid? place = hasPlace ? Guid.CreateVersion7() : null;
        Assert.Equal(may, Article.MayBelong(kind, place, theme));
        Assert.Equal(may, Record.Exception(() => Article.Begin(kind, place, theme, "lys", SomeArticle.Today)) is not BrokenRuleException);
    }

    [Fact]
    public void Content_is_read_as_it_was_kept()
    {
        var content = SomeArticle.Content with
        {
            Blocks = [new(Guid.CreateVersion7(), new(BlockKind.Image, "Æble", "Ø", "Å", "/raad", new(Guid.CreateVersion7(), 640, 480)), IsLocked: true), SomeArticle.Text("»Hej«\n- 1")],
            Occasion = new(Now, Now.AddHours(2), "Biblioteket"),
        };

        Assert.True(ArticleContent.Parse(content.ToJson()).SaysTheSameAs(content));
        Assert.False(content.SaysTheSameAs(content with { Blocks = [content.Blocks[0]] }));
    }

    [Fact]
    public void Who_wrote_it_does_not_approve_it()
    {
        var article = SomeArticle.Written();
        Assert.Throws<BrokenRuleException>(() => article.AskForReview(SomeArticle.Writer, SomeArticle.Writer, "", Now));

        var review = article.AskForReview(SomeArticle.Reviewer, SomeArticle.Writer, "", Now);
        Assert.Throws<BrokenRuleException>(() => article.Approve(review, SomeArticle.Writer, "", Now));
        Assert.Equal(ArticleStage.InReview, article.Stage);
    }

    [Fact]
    public void Nobody_who_wrote_in_it_since_it_was_published_approves_it()
    {
        var article = SomeArticle.Written();
        article.Save(SomeArticle.Content with { Summary = "Andet." }, SomeArticle.Colleague, Now);

        Assert.False(article.CanBeApprovedBy(SomeArticle.Writer));
        Assert.False(article.CanBeApprovedBy(SomeArticle.Colleague));
        Assert.True(article.CanBeApprovedBy(SomeArticle.Reviewer));
        Assert.True(SomeArticle.Published().CanBeApprovedBy(SomeArticle.Writer));
    }

    [Fact]
    public void Nothing_is_published_that_nobody_approved()
    {
        var article = SomeArticle.Written();

        Assert.Throws<BrokenRuleException>(() => article.Schedule(Now, SomeArticle.Major, SomeArticle.Writer));
    }

    [Fact]
    public void What_is_written_after_the_approval_is_approved_again()
    {
        var article = SomeArticle.Ready();
        article.Save(SomeArticle.Content with { Summary = "Lidt til." }, SomeArticle.Writer, Now);

        Assert.Equal(ArticleStage.Writing, article.Stage);
        Assert.Throws<BrokenRuleException>(() => article.Schedule(Now, SomeArticle.Major, SomeArticle.Writer));
    }

    [Fact]
    public void A_review_of_what_was_written_on_is_answered_no_more()
    {
        var (article, review) = SomeArticle.InReview();
        article.Save(SomeArticle.Content with { Summary = "Lidt til." }, SomeArticle.Writer, Now);

        Assert.False(article.Awaits(review));
        Assert.Throws<BrokenRuleException>(() => article.Approve(review, SomeArticle.Reviewer, "", Now));
    }

    [Fact]
    public void A_question_about_older_words_is_not_the_one_that_waits()
    {
        var (article, older) = SomeArticle.InReview();
        article.Save(SomeArticle.Content with { Title = "Lys" }, SomeArticle.Writer, Now);
        var newer = article.AskForReview(SomeArticle.Reviewer, SomeArticle.Writer, "", Now);

        Assert.False(article.Awaits(older));
        Assert.True(article.Awaits(newer));
        Assert.Throws<BrokenRuleException>(() => article.Approve(older, SomeArticle.Reviewer, "", Now));
    }

    [Fact]
    public void What_is_sent_back_is_written_on()
    {
        var (article, review) = SomeArticle.InReview();
        article.Return(review, SomeArticle.Reviewer, "For langt.", Now);

        Assert.Equal((ArticleStage.Writing, ReviewState.Returned, "For langt."), (article.Stage, review.State, review.Answer));
        Assert.True(article.CanAskForReview);
    }

    [Fact]
    public void A_question_can_be_taken_back()
    {
        var (article, review) = SomeArticle.InReview();
        article.TakeBack(review, Now);

        Assert.Equal((ArticleStage.Writing, ReviewState.Lapsed), (article.Stage, review.State));
        Assert.Throws<BrokenRuleException>(() => article.TakeBack(review, Now));
    }

    [Fact]
    public void No_revision_holds_a_personal_number() =>
        Assert.All(
            [SomeArticle.Content with { Title = "010190-1234" }, SomeArticle.Content with { Summary = "010190-1234" }, SomeArticle.Content with { Blocks = [SomeArticle.Text("Ring til 010190-1234.")] }],
            content => Assert.Throws<BrokenRuleException>(() => SomeArticle.New().Save(content, SomeArticle.Writer, Now)));

    [Fact]
    public void No_two_blocks_have_one_key()
    {
        var block = SomeArticle.Text("x");

        Assert.Throws<BrokenRuleException>(() => SomeArticle.New().Save(SomeArticle.Content with { Blocks = [block, block] }, SomeArticle.Writer, Now));
    }
}
