using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Articles on their way: half typed, renamed, thrown away, and not reviewed before they could be published.</summary>
public sealed class UnpublishedTests : EditorTest
{
    [Fact]
    public async Task Half_a_time_is_kept_in_the_draft_and_asked_for_in_the_revision()
    {
        var address = await BeginAsync("Event", "Åbent hus");
        var form = Form.Of(await Local.OpenAsync($"{address}/kladde"), "form.article-form");
        var half = form.With([("Form.Day", "2026-12-05"), ("Form.Place", "Biblioteket"), ("Form.Summary", "Kom og se.")]);
        Assert.Equal(HttpStatusCode.OK, (await Local.PostAsync($"{address}/kladde/vis", [.. half])).Status);

        var again = Form.Of(await Local.OpenAsync($"{address}/kladde"), "form.article-form");
        Assert.Equal(("2026-12-05", "Biblioteket", "Kom og se."), (again.Value("Form.Day"), again.Value("Form.Place"), again.Value("Form.Summary")));
        var refused = await Local.PostAsync($"{address}/kladde/udgave", [.. again.Fields]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Skriv, hvornår det begynder.", refused.Words, StringComparison.Ordinal);

        await Local.PostAsync($"{address}/kladde/udgave", [.. again.With([("Form.StartsAt", "14:00"), ("Form.EndsAt", "16:00")])]);
        Assert.Contains("5. december 2026 kl. 14.00 til 16.00, Biblioteket", (await Local.OpenAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_before_the_beginning_is_kept_as_typed_too()
    {
        var address = await BeginAsync("Event", "Åbent hus");
        var form = Form.Of(await Local.OpenAsync($"{address}/kladde"), "form.article-form");
        await Local.PostAsync($"{address}/kladde/gem", [.. form.With([("Form.Day", "2026-12-05"), ("Form.StartsAt", "16:00"), ("Form.EndsAt", "14:00")])]);

        var again = Form.Of(await Local.OpenAsync($"{address}/kladde"), "form.article-form");
        Assert.Equal(("16:00", "14:00"), (again.Value("Form.StartsAt"), again.Value("Form.EndsAt")));
        Assert.Contains("Det skal slutte", (await Local.PostAsync($"{address}/kladde/udgave", [.. again.Fields])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_begins_with_a_contact()
    {
        var address = await BeginAsync("Contact", "Bo trygt-korpset");

        Assert.Equal("Contact", Form.Of(await Local.OpenAsync($"{address}/kladde"), "form.article-form").Value("Form.Blocks[0].Kind"));
    }

    [Fact]
    public async Task Until_it_is_published_the_address_follows_the_title()
    {
        var address = await BeginAsync("News", "Foreløbig titel");
        var form = Form.Of(await Local.OpenAsync($"{address}/kladde"), "form.article-form");
        await Local.PostAsync($"{address}/kladde/udgave", [.. form.With([("Form.Title", "Korpset er på gaden")])]);

        Assert.True(await AskAsync(db => db.Articles.AnyAsync(article => article.Slug == "korpset-er-paa-gaden")));
        await WriteAsync("Noget andet.", ("Form.Title", "Terrassedøre"));
        Assert.Equal(Slug, (await ArticleAsync()).Slug);
    }

    [Fact]
    public async Task What_was_never_published_is_thrown_away_and_what_was_is_not()
    {
        var address = await BeginAsync("News", "En fejl");
        await Local.PostAsync($"{address}/kladde");
        await Local.PostAsync($"{address}/forhaandsvisning");
        Assert.Equal("/redaktion", (await Local.PostAsync($"{address}/slet", ("version", "1"))).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await Local.OpenAsync(address)).Status);

        await Editor.PostAsync($"{Article}/slet", ("version", $"{(await ArticleAsync()).Version}"));
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(Public)).Status);
    }

    [Fact]
    public async Task Whoever_saw_an_older_state_does_not_throw_it_away()
    {
        var address = await BeginAsync("News", "En nyhed");
        var form = Form.Of(await Local.OpenAsync($"{address}/kladde"), "form.article-form");
        await Local.PostAsync($"{address}/kladde/udgave", [.. form.With([("Form.Summary", "Imens.")])]);
        await Local.PostAsync($"{address}/slet", ("version", "1"));

        Assert.Equal(HttpStatusCode.OK, (await Local.OpenAsync(address)).Status);
    }

    [Fact]
    public async Task What_could_not_be_published_is_neither_asked_about_nor_approved()
    {
        await WriteAsync("Ring til Peter Hansen, Skovvej 12.");
        var asked = await Editor.PostAsync($"{Article}/gennemsyn", ("Form.ReviewerId", $"{await PersonAsync("korrektur")}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Equal(ArticleStage.Writing, (await ArticleAsync()).Stage);

        await WriteAsync("En bølge af indbrud hærger.");
        var review = await AskForReviewAsync();
        await BanAsync("hærge", true);
        var answer = await Reviewer.PostAsync(review, ("Form.Approves", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(ArticleStage.InReview, (await ArticleAsync()).Stage);
        await Reviewer.PostAsync(review, ("Form.Approves", "false"), ("Form.Answer", "Et andet ord."));
        Assert.Equal(ArticleStage.Writing, (await ArticleAsync()).Stage);
    }

    [Fact]
    public async Task Whoever_writes_on_while_somebody_reads_is_told_that_the_review_ends()
    {
        await WriteAsync("Noget nyt.");
        await AskForReviewAsync();
        Assert.Contains("falder gennemsynet bort", (await Editor.OpenAsync($"{Article}/kladde")).Words, StringComparison.Ordinal);
        await WriteAsync("Noget endnu nyere.");

        Assert.Contains("er faldet bort: bed om et nyt", (await Editor.OpenAsync(Article)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_to_write_in_what_is_set_to_come_out_is_told_what_to_do()
    {
        await WriteAsync("Noget nyt.");
        await ApproveAsync();
        await PublishAsync(("Form.IsLater", "true"), ("Form.Day", "2027-01-05"), ("Form.Time", "10:00"));
        await Editor.OpenAsync($"{Article}/kladde");

        Assert.Contains("Aflys den først", (await Editor.OpenAsync(Article)).Words, StringComparison.Ordinal);
    }

    /// <returns>Its page in the editors' office.</returns>
    private async Task<string> BeginAsync(string kind, string title)
    {
        var aarhus = await AskAsync(db => db.Partnerships.Where(row => row.Municipality.Slug == "aarhus").Select(row => row.Id).SingleAsync());
        var draft = (await Local.PostAsync("/redaktion/artikler", ("Form.Kind", kind), ("Form.PartnershipId", $"{aarhus}"), ("Form.Title", title))).Location ?? "";
        return draft[..draft.LastIndexOf('/')];
    }
}
