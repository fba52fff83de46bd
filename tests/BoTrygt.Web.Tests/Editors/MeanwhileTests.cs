using System.Net;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Forms that were opened before somebody else did something, and forms that somebody made up.</summary>
public sealed class MeanwhileTests : EditorTest
{
    [Fact]
    public async Task Nobody_publishes_from_a_page_that_was_opened_before_something_changed()
    {
        await WriteAsync("Nye ord.");
        await ApproveAsync();
        var seen = (await ArticleAsync()).Version;
        await Editor.PostAsync($"{Article}/ansvar", ("Form.Version", $"{seen}"), ("Form.ReviewOn", "2027-06-01"));

        Assert.Equal(HttpStatusCode.Conflict, (await Editor.PostAsync($"{Article}/udgivelse", ("Form.Version", $"{seen}"))).Status);
        Assert.DoesNotContain("Nye ord.", (await ReadAsync(Public)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looks_after_it_is_not_overwritten_unseen_and_is_a_post_of_Bo_trygt()
    {
        var seen = (await ArticleAsync()).Version;
        var local = await AskAsync(db => db.Posts.Where(post => post.Organisation.Name == "Aarhus Kommune").Select(post => post.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Editor.PostAsync($"{Article}/ansvar", ("Form.Version", $"{seen}"), ("Form.ReviewOn", "2027-06-01"), ("Form.OwnerPostId", $"{local}"))).Status);

        Assert.Equal(HttpStatusCode.Redirect, (await Editor.PostAsync($"{Article}/ansvar", ("Form.Version", $"{seen}"), ("Form.ReviewOn", "2027-06-01"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Editor.PostAsync($"{Article}/ansvar", ("Form.Version", $"{seen}"), ("Form.ReviewOn", "2027-07-01"))).Status);
        Assert.Equal(new(2027, 6, 1), (await ArticleAsync()).ReviewOn);
    }

    [Fact]
    public async Task A_page_leads_on_to_an_article_that_citizens_read_and_to_nothing_else()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EndAsync(Article, "tag-ned", ("Form.Reason", "Slået sammen."), ("Form.MergedIntoId", $"{Guid.NewGuid()}"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(Public)).Status);
    }

    [Theory]
    [InlineData("Form.Day", "2026-12-24")]
    [InlineData("Form.Time", "10:00")]
    public async Task A_time_that_was_typed_is_not_passed_over(string field, string typed)
    {
        await WriteAsync("Nye ord.");
        await ApproveAsync();
        var page = await PublishAsync((field, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Vælg »Senere«", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nye ord.", (await ReadAsync(Public)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_longer_holds_asks_nobody_to_do_it()
    {
        await EndAsync(Article, "stadig-rigtig", ("Form.ReviewOn", "2027-11-01"));
        await EndAsync(Article, "traek-tilbage", ("Form.Reason", "Der er kommet nye låse."));

        var page = (await ReadAsync(Public)).Words;
        Assert.DoesNotContain("Gør det i dag", page, StringComparison.Ordinal);
        Assert.DoesNotContain("stadig rigtigt", page, StringComparison.Ordinal);
        Assert.DoesNotContain("terrassedoeren", (await ReadAsync($"/raad/{Theme}/feed.atom")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ways_to_reach_somebody_stand_on_a_line_each_and_lead_on()
    {
        await PublishNowAsync("Nye ord.");
        await WriteAsync("Kontakt", ("Form.Blocks[1].Kind", "Contact"), ("Form.Blocks[1].Heading", "Bo trygt"), ("Form.Blocks[1].Text", "Telefon 12 34 56 78\nMail hej@demo.invalid\nHverdage 10-14"));
        await ApproveAsync();
        await PublishAsync();

        var contact = (await ReadAsync(Public)).Document.QuerySelector(".article-contact");
        Assert.Equal(["tel:+4512345678", "mailto:hej@demo.invalid"], contact?.QuerySelectorAll("a").Select(link => link.GetAttribute("href")) ?? []);
        Assert.Equal(2, contact?.QuerySelectorAll("br").Length);
    }

    [Fact]
    public async Task A_reviewer_finds_what_waits_on_the_overview_and_the_writer_finds_the_answer_at_the_block()
    {
        await WriteAsync("Nye ord.");
        var review = await AskForReviewAsync();
        Assert.Contains("Én artikel venter på, at du læser den", (await Reviewer.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);

        var key = await AskAsync(async db => (await db.Revisions.OrderByDescending(row => row.Number).FirstAsync(row => row.Number == 2)).Content.Blocks[0].Key);
        await Reviewer.PostAsync(review, ("Form.Approves", "false"), ("Form.Comments[0].BlockKey", $"{key}"), ("Form.Comments[0].Text", "Skriv hvilken lås."));
        Assert.Contains("Skriv hvilken lås.", Page.WordsOf((await Editor.OpenAsync($"{Article}/kladde")).Document.QuerySelector($"#afsnit-{key}")), StringComparison.Ordinal);
        Assert.DoesNotContain("artikel venter", (await Reviewer.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
    }
}
