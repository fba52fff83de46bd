using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>What Aarhus writes itself in national guidance: looked at before citizens read it, changed, moved, taken down.</summary>
public sealed class LocalWordsTests : AdaptationTest
{
    private const string OwnPage = $"/bo-trygt-i/aarhus/raad/{Theme}/{Slug}";
    private const string Frightening = "En bølge af indbrud hærger kvarteret.";

    [Fact]
    public async Task What_could_frighten_is_told_at_the_block_and_before_citizens_see_it()
    {
        var page = await AdoptAsync();
        await AddAsync(page, Frightening);

        foreach (var address in new[] { page, $"{page}/vis" })
        {
            Assert.Contains("»hærger« kan gøre læseren bange.", (await Local.OpenAsync(address)).Words, StringComparison.Ordinal);
        }

        Assert.Contains(Frightening, (await Local.OpenAsync($"{page}/vis")).Document.QuerySelector(".article-paper")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_was_banned_meanwhile_is_not_shown()
    {
        var page = await AdoptAsync();
        await AddAsync(page, Frightening);
        await BanAsync("hærge", true);
        var answer = await ShowAsync(page);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Ret fejlene", answer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await ReadAsync(OwnPage)).Status);
    }

    [Fact]
    public async Task An_own_block_is_written_anew_where_it_stands()
    {
        var page = await AdoptAsync();
        await AddAsync(page, "Det første.");
        var added = await AddAsync(page, "Det andet.");
        Assert.Equal($"{page}#afsnit-{(await OwnAsync())[1].Key}", added.Location);
        var key = (await OwnAsync())[0].Key;
        var form = Form.Of(await Local.OpenAsync($"{page}/afsnit/{key}/ret"), "form.article-form");
        await Local.PostAsync($"{page}/afsnit/{key}/ret", [.. form.With([("Form.Text", "Det første, rettet.")])]);

        Assert.Equal(["Det første, rettet.", "Det andet."], (await OwnAsync()).Select(own => own.Content.Text));
    }

    [Fact]
    public async Task Words_for_a_block_that_a_colleague_has_removed_can_be_added_again()
    {
        var page = await AdoptAsync();
        await AddAsync(page, "Det første.");
        var key = (await OwnAsync())[0].Key;
        var form = Form.Of(await Local.OpenAsync($"{page}/afsnit/{key}/ret"), "form.article-form").With([("Form.Text", "Det første, rettet.")]);
        await Local.PostAsync($"{page}/afsnit/{key}/fjern", ("version", await VersionAsync()));
        var answer = await Local.PostAsync($"{page}/afsnit/{key}/ret", [.. form]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        var again = Form.Of(answer, "form.article-form");
        await Local.PostAsync(answer.Document.QuerySelector("form.article-form")?.GetAttribute("action") ?? "", [.. again.Fields]);
        Assert.Equal(["Det første, rettet."], (await OwnAsync()).Select(own => own.Content.Text));
    }

    [Fact]
    public async Task Own_blocks_move_past_others()
    {
        var page = await AdoptAsync();
        await AddAsync(page, "Det første.");
        await AddAsync(page, "Det andet.");
        var key = (await OwnAsync())[1].Key;
        await Local.PostAsync($"{page}/afsnit/{key}/op", ("version", await VersionAsync()));
        Assert.Equal(["Det andet.", "Det første."], (await OwnAsync()).Select(own => own.Content.Text));

        await Local.PostAsync($"{page}/afsnit/{key}/ned", ("version", await VersionAsync()));
        await Local.PostAsync($"{page}/afsnit/{key}/ned", ("version", await VersionAsync()));
        Assert.Equal((await LatestAsync()).Blocks[1].Key, (await OwnAsync()).Single(own => own.Key == key).After);
    }

    [Fact]
    public async Task What_is_taken_down_leads_to_the_national_page_and_can_be_shown_again_or_given_up()
    {
        var page = await AdoptAsync();
        await AddAsync(page, "Kun i Aarhus.");
        await ShowAsync(page);
        Assert.Contains("Kun i Aarhus.", (await ReadAsync(OwnPage)).Words, StringComparison.Ordinal);
        await Local.PostAsync($"{page}/fortryd", ("version", await VersionAsync()));
        Assert.True(await AskAsync(db => db.Adoptions.AnyAsync()));

        await Local.PostAsync($"{page}/tag-ned", ("version", await VersionAsync()));
        Assert.Equal(Public, (await ReadAsync(OwnPage)).Location);
        Assert.DoesNotContain(OwnPage, (await ReadAsync("/bo-trygt-i/aarhus")).Html, StringComparison.Ordinal);
        await ShowAsync(page);
        Assert.Contains("Kun i Aarhus.", (await ReadAsync(OwnPage)).Words, StringComparison.Ordinal);

        await Local.PostAsync($"{page}/tag-ned", ("version", await VersionAsync()));
        Assert.Equal("/redaktion/lokalt/aarhus", (await Local.PostAsync($"{page}/fortryd", ("version", await VersionAsync()))).Location);
        Assert.False(await AskAsync(db => db.Adoptions.AnyAsync()));
    }

    [Fact]
    public async Task Whoever_saw_an_older_state_neither_takes_down_nor_gives_up()
    {
        var page = await AdoptAsync();
        await ShowAsync(page);
        var seen = await VersionAsync();
        await AddAsync(page, "Imens.");
        await Local.PostAsync($"{page}/tag-ned", ("version", seen));
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(OwnPage)).Status);

        await Local.PostAsync($"{page}/tag-ned", ("version", await VersionAsync()));
        seen = await VersionAsync();
        await AddAsync(page, "Igen.");
        await Local.PostAsync($"{page}/fortryd", ("version", seen));
        Assert.True(await AskAsync(db => db.Adoptions.AnyAsync()));
    }

    [Fact]
    public async Task The_overview_tells_of_a_new_national_revision_and_of_answers()
    {
        var page = await AdoptAsync();
        await PublishNowAsync("Bo trygts nye åbning.");
        Assert.NotNull((await Local.OpenAsync("/arbejdsrum")).Document.QuerySelector($"a[href='{page}']"));
        await Local.SubmitAsync(page, $"form[action='{page}/tag']");
        Assert.Null((await Local.OpenAsync("/arbejdsrum")).Document.QuerySelector($"a[href='{page}']"));

        await WriteAsync("Endnu en åbning.");
        await Reviewer.PostAsync(await AskForReviewAsync(), ("Form.Approves", "false"), ("Form.Answer", "Kortere."));
        Assert.Contains("Sendt tilbage.", (await Editor.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
        await ApproveAsync();
        Assert.Contains("Godkendt. Du kan udgive den.", (await Editor.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Godkendt. Du kan", (await Local.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
    }

    /// <summary>After the first national block.</summary>
    private async Task<Page> AddAsync(string page, string words) =>
        await Local.PostAsync($"{page}/afsnit/{(await LatestAsync()).Blocks[0].Key}/nyt", ("version", await VersionAsync()), ("Form.Kind", "Text"), ("Form.Text", words));

    private async Task<IReadOnlyList<LocalBlock>> OwnAsync() => (await AskAsync(db => db.Adoptions.SingleAsync())).On((await LatestAsync()).Blocks).Own;
}
