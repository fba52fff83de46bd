using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Two editors at one article: both keep their words, and see where they met.</summary>
public sealed class DraftMergeTests : EditorTest
{
    [Fact]
    public async Task What_only_one_of_them_touched_is_in_the_form_without_a_question()
    {
        using var admin = await Desk.OfAsync(Portal, "administrator@demo.invalid");
        var mine = await FormAsync(admin);
        await WriteAsync("Mathildes ord.", ("Form.Blocks[2].IsLocked", "true"));

        var answer = await admin.PostAsync($"{Article}/kladde/udgave", [.. mine.With([("Form.Title", "Administratorens titel")])]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("er hentet ind i felterne sammen med dit", answer.Words, StringComparison.Ordinal);
        Assert.Empty(answer.Document.QuerySelectorAll(".error-summary tbody tr"));

        await admin.PostAsync($"{Article}/kladde/udgave", [.. Form.Of(answer, "form.article-form").Fields]);
        var latest = await LatestAsync();
        Assert.Equal(("Administratorens titel", "Mathildes ord."), (latest.Title, latest.Blocks[0].Content.Text));
        Assert.True(latest.Blocks[2].IsLocked);
    }

    [Fact]
    public async Task A_lock_and_a_picture_that_both_changed_are_told_beside_the_words()
    {
        using var admin = await Desk.OfAsync(Portal, "administrator@demo.invalid");
        var mine = await FormAsync(admin);
        await WriteAsync("Mathildes ord.", ("Form.Blocks[0].IsLocked", "true"));

        var answer = await admin.PostAsync($"{Article}/kladde/udgave", [.. mine.With([("Form.Blocks[0].Text", "Mine ord.")])]);
        Assert.Equal("Tekst Mathildes ord. Låst Mine ord.", Page.WordsOf(Assert.Single(answer.Document.QuerySelectorAll(".error-summary tbody tr"))));
    }

    [Fact]
    public async Task Whoever_leaves_the_page_that_told_is_told_again()
    {
        using var admin = await Desk.OfAsync(Portal, "administrator@demo.invalid");
        var mine = await FormAsync(admin);
        await WriteAsync("Mathildes ord.");
        await admin.PostAsync($"{Article}/kladde/udgave", [.. mine.With([("Form.Blocks[0].Text", "Mine ord.")])]);

        var again = await admin.OpenAsync($"{Article}/kladde");
        Assert.Contains("Udgave 2 er gemt, siden du begyndte på kladden.", again.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await admin.PostAsync($"{Article}/kladde/udgave", [.. Form.Of(again, "form.article-form").Fields])).Status);
        Assert.Equal(2, (await ArticleAsync()).LatestRevision);
    }

    [Fact]
    public async Task No_revision_holds_a_personal_number_for_good()
    {
        var page = await WriteAsync("Ring til 010190-1234.");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("ligner et CPR-nummer", page.Words, StringComparison.Ordinal);
        Assert.Contains("010190-1234", page.Document.QuerySelector("textarea[name='Form.Blocks[0].Text']")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await ArticleAsync()).LatestRevision);
    }
}
