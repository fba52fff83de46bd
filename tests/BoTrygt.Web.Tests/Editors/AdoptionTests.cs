using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Aarhus takes over national guidance, adapts it, and meets what Bo trygt changes later.</summary>
public sealed class AdoptionTests : AdaptationTest
{
    private const string OwnPage = $"/bo-trygt-i/aarhus/raad/{Theme}/{Slug}";
    private const string Words = "I Aarhus hjælper korpset med terrassedøren.";

    [Fact]
    public async Task What_is_not_taken_over_is_read_where_all_read_it()
    {
        var page = await ReadAsync(OwnPage);

        Assert.Equal((HttpStatusCode.Redirect, Public), (page.Status, page.Location));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/bo-trygt-i/aarhus/raad/skalsikring/findes-ikke")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync($"/bo-trygt-i/viborg/raad/{Theme}/{Slug}")).Status);
    }

    [Fact]
    public async Task Citizens_read_the_local_words_once_the_editor_shows_them()
    {
        await ReadAsync("/bo-trygt-i/aarhus");
        var page = await AdoptAsync();
        await ReplaceAsync(page, 0, Words);
        Assert.Equal(HttpStatusCode.Redirect, (await ReadAsync(OwnPage)).Status);
        await ShowAsync(page);

        var read = await ReadAsync(OwnPage);
        Assert.Contains(Words, read.Words, StringComparison.Ordinal);
        Assert.Contains("tilpasset i Aarhus Kommune", read.Words, StringComparison.Ordinal);
        Assert.Equal($"https://portal.example.dk{OwnPage}", read.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        var place = await ReadAsync("/bo-trygt-i/aarhus");
        Assert.Contains(OwnPage, place.Html, StringComparison.Ordinal);
        Assert.Null(place.Document.QuerySelector($"a[href='{Public}']")); // nowhere on the page to the other version
        Assert.DoesNotContain(Words, (await ReadAsync(Public)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_over_twice_is_once()
    {
        Assert.Equal(await AdoptAsync(), await AdoptAsync());

        Assert.Equal(1, await AskAsync(db => db.Adoptions.CountAsync()));
    }

    [Fact]
    public async Task A_page_that_says_the_same_names_the_national_one_as_the_right_one()
    {
        await ShowAsync(await AdoptAsync());

        Assert.Equal($"https://portal.example.dk{Public}", (await ReadAsync(OwnPage)).Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task What_changes_nationally_comes_when_the_editor_takes_it_and_what_both_changed_is_decided()
    {
        var page = await AdoptAsync();
        await ReplaceAsync(page, 0, Words);
        await ShowAsync(page);
        await WriteAsync("Bo trygts nye åbning.", ("Form.Blocks[1].Text", "Bo trygts nye andet afsnit."));
        await ApproveAsync();
        await PublishAsync();
        Assert.DoesNotContain("nye andet afsnit", (await ReadAsync(OwnPage)).Words, StringComparison.Ordinal);
        Assert.Contains("Ny national udgave", (await Editor.OpenAsync("/redaktion/lokalt/oversigt")).Words, StringComparison.Ordinal);
        Assert.Contains("Bo trygt har udgivet en ny udgave", (await Local.OpenAsync(page)).Words, StringComparison.Ordinal);

        await Local.SubmitAsync(page, $"form[action='{page}/tag']");
        var shown = await Local.OpenAsync(page);
        var sides = shown.Document.QuerySelectorAll(".merge-conflict__sides > div").Select(Page.WordsOf).ToList();
        Assert.Contains("Terrassedøren vender som regel", sides[0], StringComparison.Ordinal);
        Assert.Contains("Bo trygts nye åbning.", sides[1], StringComparison.Ordinal);
        Assert.Contains(Words, sides[2], StringComparison.Ordinal);
        Assert.Contains("Skal afgøres", (await Editor.OpenAsync("/redaktion/lokalt/oversigt")).Words, StringComparison.Ordinal);

        await Local.PostAsync($"{page}/afsnit/{await KeyAsync(0)}/fasthold", ("version", await VersionAsync()));
        await ShowAsync(page);
        var read = await ReadAsync(OwnPage);
        Assert.Contains(Words, read.Words, StringComparison.Ordinal);
        Assert.Contains("Bo trygts nye andet afsnit.", read.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("nye åbning", read.Words, StringComparison.Ordinal);
        Assert.Contains("Aktuel", (await Editor.OpenAsync("/redaktion/lokalt/oversigt")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_is_not_taken_yet_is_missing_and_once_taken_the_national_words_are_back()
    {
        var page = await AdoptAsync();
        await ReplaceAsync(page, 0, Words);
        await WriteAsync((await AskAsync(db => db.Revisions.OrderBy(revision => revision.SavedAt).FirstAsync(revision => revision.Json.Contains("Terrassedøren vender")))).Content.Blocks[0].Content.Text, ("Form.Blocks[0].IsLocked", "true"));
        await ApproveAsync();
        await PublishAsync();
        Assert.Contains("Mangler en lås", (await Editor.OpenAsync("/redaktion/lokalt/oversigt")).Words, StringComparison.Ordinal);

        await Local.SubmitAsync(page, $"form[action='{page}/tag']");
        await ShowAsync(page);
        Assert.Contains("Terrassedøren vender som regel", (await ReadAsync(OwnPage)).Words, StringComparison.Ordinal);
        Assert.Contains("Bo trygt har låst afsnittet", (await Local.OpenAsync(page)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Local.OpenAsync($"{page}/afsnit/{await KeyAsync(0)}/erstat")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Local.PostAsync($"{page}/afsnit/{await KeyAsync(0)}/skjul", ("version", await VersionAsync()))).Status);
    }

    [Fact]
    public async Task Blocks_are_hidden_added_and_taken_away_again()
    {
        var page = await AdoptAsync();
        await Local.PostAsync($"{page}/afsnit/{await KeyAsync(1)}/skjul", ("version", await VersionAsync()));
        await Local.PostAsync($"{page}/afsnit/{await KeyAsync(0)}/nyt", ("version", await VersionAsync()), ("Form.Kind", "Contact"), ("Form.Heading", "Bo trygt-korpset"), ("Form.Text", "Ring på 12 34 56 78."));
        await ShowAsync(page);

        var read = (await ReadAsync(OwnPage)).Words;
        Assert.Contains("Bo trygt-korpset", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Luk døren, og tryk let på den udefra", read, StringComparison.Ordinal);
        var own = (await AskAsync(db => db.Adoptions.SingleAsync())).On((await ContentAsync()).Blocks).Own[0].Key;
        await Local.PostAsync($"{page}/afsnit/{own}/fjern", ("version", await VersionAsync()));
        await Local.PostAsync($"{page}/afsnit/{await KeyAsync(1)}/behold", ("version", await VersionAsync()));
        await ShowAsync(page);
        Assert.DoesNotContain("korpset", (await ReadAsync(OwnPage)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Local_words_are_held_to_the_same_as_national_ones()
    {
        var page = await AdoptAsync();
        var answer = await ReplaceAsync(page, 0, "Ring til Peter Hansen, Skovvej 12.");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("er et navn sammen med en adresse", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Peter Hansen", answer.Document.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_of_a_kommune_do_not_overwrite_each_other()
    {
        var page = await AdoptAsync();
        var version = await VersionAsync();
        await ReplaceAsync(page, 0, "Det ene.");
        var answer = await Local.PostAsync($"{page}/afsnit/{await KeyAsync(0)}/erstat", ("version", version), ("Form.Kind", "Text"), ("Form.Text", "Det andet."));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Det ene.", answer.Document.QuerySelector(".error-summary")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Det andet.", answer.Document.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_nationally_says_so_locally()
    {
        await ShowAsync(await AdoptAsync());
        await ReadAsync(OwnPage);
        await EndAsync(Article, "traek-tilbage", ("Form.Reason", "Standarden er en anden nu."));

        Assert.Contains("Standarden er en anden nu.", (await ReadAsync(OwnPage)).Words, StringComparison.Ordinal);
    }

    private async Task<Page> ReplaceAsync(string page, int block, string words) =>
        await Local.PostAsync($"{page}/afsnit/{await KeyAsync(block)}/erstat", ("version", await VersionAsync()), ("Form.Kind", "Text"), ("Form.Text", words));

    private async Task<Guid> KeyAsync(int block) => (await ContentAsync()).Blocks[block].Key;

    private async Task<ArticleContent> ContentAsync()
    {
        var id = (await ArticleAsync()).Id;
        return (await AskAsync(db => db.Revisions.SingleAsync(revision => revision.ArticleId == id && revision.Number == 1))).Content;
    }
}
