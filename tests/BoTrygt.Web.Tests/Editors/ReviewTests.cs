using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Somebody else reads before citizens do.</summary>
public sealed class ReviewTests : EditorTest
{
    [Fact]
    public async Task The_reviewer_is_told_by_mail_and_finds_it_in_the_list()
    {
        await WriteAsync("Nye ord om døren.");
        await AskForReviewAsync();

        var mail = await AskAsync(db => db.OutboxMails.OrderByDescending(mail => mail.Sequence).FirstAsync());
        Assert.Equal(("korrektur@demo.invalid", "Læs »Sådan sikrer du terrassedøren« igennem"), (mail.To, mail.Subject));
        Assert.Contains("Passer det?", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Venter på dig", (await Reviewer.OpenAsync("/redaktion")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Venter på dig", (await Editor.OpenAsync("/redaktion")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wrote_it_neither_answers_nor_is_asked()
    {
        await WriteAsync("Nye ord om døren.");
        Assert.DoesNotContain("Mathilde", (await Editor.OpenAsync($"{Article}/gennemsyn/ny")).Document.QuerySelector("#Form_ReviewerId")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Editor.PostAsync($"{Article}/gennemsyn", ("Form.ReviewerId", $"{await PersonAsync("redaktoer")}"))).Status);

        var review = await AskForReviewAsync();
        Assert.Equal(Article, (await Editor.OpenAsync(review)).Location);
        Assert.Equal(HttpStatusCode.Conflict, (await Editor.PostAsync(review, ("Form.Approves", "true"))).Status);
        Assert.Equal(ArticleStage.InReview, (await ArticleAsync()).Stage);
    }

    [Fact]
    public async Task What_is_sent_back_says_why_and_is_commented_block_by_block()
    {
        await WriteAsync("Nye ord om døren.");
        var review = await AskForReviewAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Reviewer.PostAsync(review, ("Form.Approves", "false"))).Status);

        var page = await Reviewer.OpenAsync(review);
        var key = page.Document.QuerySelector("input[name='Form.Comments[0].BlockKey']")?.GetAttribute("value");
        await Reviewer.PostAsync(review, ("Form.Approves", "false"), ("Form.Comments[0].BlockKey", key), ("Form.Comments[0].Text", "Hvilken dør?"));

        var shown = await Editor.OpenAsync(Article);
        Assert.Contains("Hvilken dør?", shown.Words, StringComparison.Ordinal);
        Assert.Contains("sendt tilbage af Jesper Lyngsøe", shown.Words, StringComparison.Ordinal);
        Assert.Contains("sendt tilbage", (await AskAsync(db => db.OutboxMails.OrderByDescending(mail => mail.Sequence).FirstAsync())).Subject, StringComparison.Ordinal);

        await Editor.PostAsync(shown.Document.QuerySelector(".block-comments form")?.GetAttribute("action") ?? "");
        Assert.DoesNotContain("Hvilken dør?", (await Editor.OpenAsync(Article)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_after_the_question_is_asked_about_anew()
    {
        await WriteAsync("Nye ord om døren.");
        var review = await AskForReviewAsync();
        await WriteAsync("Endnu nyere ord.");

        Assert.Equal(HttpStatusCode.Conflict, (await Reviewer.PostAsync(review, ("Form.Approves", "true"))).Status);
        Assert.Equal(ArticleStage.Writing, (await ArticleAsync()).Stage);
    }

    [Fact]
    public async Task A_question_can_be_taken_back()
    {
        await WriteAsync("Nye ord om døren.");
        await Editor.PostAsync($"{await AskForReviewAsync()}/traek-tilbage");

        Assert.Equal(ArticleStage.Writing, (await ArticleAsync()).Stage);
    }

    [Fact]
    public async Task An_editor_of_a_kommune_asks_a_reviewer_at_Bo_trygt()
    {
        await Local.PostAsync("/redaktion/artikler", ("Form.Kind", "News"), ("Form.PartnershipId", $"{await AskAsync(db => db.Partnerships.Where(row => row.Municipality.Slug == "aarhus").Select(row => row.Id).SingleAsync())}"), ("Form.Title", "Nyt fra Aarhus"));
        var address = await AddressOfAsync("nyt-fra-aarhus");
        await Local.PostAsync($"{address}/kladde/udgave", [.. Form.Of(await Local.OpenAsync($"{address}/kladde"), "form.article-form").With([("Form.Summary", "Kort."), ("Form.Blocks[0].Text", "Korpset går tur.")])]);

        var choices = (await Local.OpenAsync($"{address}/gennemsyn/ny")).Document.QuerySelector("#Form_ReviewerId")?.TextContent ?? "";
        Assert.Contains("Jesper Lyngsøe", choices, StringComparison.Ordinal);
        Assert.DoesNotContain("Mathilde Kornerup", choices, StringComparison.Ordinal); // she reviews what is national
    }
}
