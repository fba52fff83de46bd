using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Drafts are one's own, revisions are everybody's, and nothing is overwritten silently.</summary>
public sealed class WritingTests : EditorTest
{
    [Fact]
    public async Task What_is_typed_is_kept_in_the_own_draft_until_it_is_saved_as_a_revision()
    {
        await Editor.PostAsync($"{Article}/kladde/gem", [.. (await FormAsync(Editor)).With([("Form.Title", "Halvfærdig titel")])]);

        Assert.Contains("Halvfærdig titel", (await FormAsync(Editor)).Fields.Select(field => field.Value));
        using var admin = await Desk.OfAsync(Portal, "administrator@demo.invalid");
        Assert.DoesNotContain("Halvfærdig titel", (await FormAsync(admin)).Fields.Select(field => field.Value));
        Assert.Contains("Mathilde Kornerup har også artiklen åben", (await admin.OpenAsync($"{Article}/kladde")).Words, StringComparison.Ordinal);
        Assert.Equal(1, (await ArticleAsync()).LatestRevision);
        Assert.DoesNotContain("Halvfærdig", (await ReadAsync(Public)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_begins_nothing()
    {
        await Editor.PostAsync($"{Article}/kladde/vis", [.. (await FormAsync(Editor)).Fields]);

        Assert.Equal(0, await AskAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Whoever_saves_on_an_older_revision_sees_both_and_saves_on_top_of_it()
    {
        using var admin = await Desk.OfAsync(Portal, "administrator@demo.invalid");
        await admin.PostAsync($"{Article}/kladde");
        var mine = await FormAsync(admin);
        await WriteAsync("Mathildes ord.");

        var answer = await admin.PostAsync($"{Article}/kladde/udgave", [.. mine.With([("Form.Blocks[0].Text", "Administratorens ord.")])]);
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("En anden har gemt imens", answer.Words, StringComparison.Ordinal);
        Assert.Contains("Mathildes ord.", answer.Document.QuerySelector(".error-summary")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Administratorens ord.", answer.Document.QuerySelector("textarea[name='Form.Blocks[0].Text']")?.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync($"{Article}/kladde/udgave", [.. Form.Of(answer, "form.article-form").Fields])).Status);
        Assert.Equal(3, (await ArticleAsync()).LatestRevision);
    }

    [Fact]
    public async Task Whoever_opened_the_form_before_somebody_saved_does_not_overwrite_them()
    {
        using var admin = await Desk.OfAsync(Portal, "administrator@demo.invalid");
        var opened = await FormAsync(admin); // looked at, nothing begun
        await WriteAsync("Mathildes ord.");

        Assert.Equal(HttpStatusCode.Conflict, (await admin.PostAsync($"{Article}/kladde/udgave", [.. opened.With([("Form.Blocks[0].Text", "Administratorens ord.")])])).Status);
        Assert.Equal(2, (await ArticleAsync()).LatestRevision);
    }

    [Fact]
    public async Task Blocks_without_a_key_or_with_another_ones_get_their_own()
    {
        var key = $"{Guid.CreateVersion7()}";
        var form = (await FormAsync(Editor)).Fields.Where(field => !field.Name.StartsWith("Form.Blocks", StringComparison.Ordinal));
        await Editor.PostAsync($"{Article}/kladde/udgave", [.. form, ("Form.Blocks[0].Key", key), ("Form.Blocks[0].Text", "1"), ("Form.Blocks[1].Key", key), ("Form.Blocks[1].Text", "2"), ("Form.Blocks[2].Text", "3")]);

        Assert.Equal(3, (await AskAsync(db => db.Revisions.OrderByDescending(revision => revision.Number).FirstAsync())).Content.Blocks.DistinctBy(block => block.Key).Count(block => block.Key != Guid.Empty));
        Assert.Equal(HttpStatusCode.OK, (await Editor.OpenAsync($"{Article}/udgaver/sammenlign")).Status);
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await Editor.PostAsync($"{Article}/kladde/gem", ("Form.Blocks.index", "x"))).Status);
    }

    [Fact]
    public async Task Two_windows_of_one_person_do_not_overwrite_each_other()
    {
        var (one, other) = (await FormAsync(Editor), await FormAsync(Editor));
        await Editor.PostAsync($"{Article}/kladde/gem", [.. one.With([("Form.Summary", "Fra det ene vindue.")])]);
        var answer = await Editor.PostAsync($"{Article}/kladde/gem", [.. other.With([("Form.Summary", "Fra det andet.")])]);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Fra det ene vindue.", answer.Document.QuerySelector(".error-summary")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Editor.PostAsync($"{Article}/kladde/vis", [.. other.Fields])).Status);
    }

    [Fact]
    public async Task What_is_shown_while_typing_is_the_page_and_runs_no_script()
    {
        var answer = await Editor.PostAsync($"{Article}/kladde/vis", [.. (await FormAsync(Editor)).With([("Form.Blocks[0].Text", "**Fed** <script>alert(1)</script> [x](javascript:alert(1))")])]);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("<strong>Fed</strong>", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", answer.Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", answer.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("er HTML og bliver vist som tekst", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_much_text_comes_back_as_typed_with_the_reason()
    {
        var text = new string('a', BlockContent.TextMaxLength + 1);
        var answer = await Editor.PostAsync($"{Article}/kladde/gem", [.. (await FormAsync(Editor)).With([("Form.Blocks[0].Text", text)])]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Det må højst fylde 4000 tegn. Del det i to afsnit.", answer.Words, StringComparison.Ordinal);
        Assert.Equal(text, answer.Document.QuerySelector("textarea[name='Form.Blocks[0].Text']")?.TextContent.Trim());
    }

    [Fact]
    public async Task A_megabyte_in_a_block_is_refused_and_not_kept()
    {
        var answer = await Editor.PostAsync($"{Article}/kladde/vis", [.. (await FormAsync(Editor)).With([("Form.Blocks[0].Text", new string('æ', 1_000_000))])]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, await AskAsync(db => db.Drafts.CountAsync()));
    }

    [Theory]
    [InlineData("ned:0", "2 1 3")]
    [InlineData("op:2", "1 3 2")]
    [InlineData("fjern:1", "1 3")]
    [InlineData("nyt:Checklist:0", "1 _ 2 3")]
    [InlineData("nyt:Steps:-1", "_ 1 2 3")]
    [InlineData("op:0", "1 2 3")]
    [InlineData("fjern:99", "1 2 3")]
    [InlineData("nyt:Ukendt:0", "1 2 3")]
    public async Task Buttons_move_add_and_remove_blocks(string act, string order)
    {
        var three = (await FormAsync(Editor)).Fields.Where(field => !field.Name.StartsWith("Form.Blocks", StringComparison.Ordinal))
            .Concat(Enumerable.Range(0, 3).SelectMany(index => new (string, string?)[] { ($"Form.Blocks[{index}].Key", $"{Guid.CreateVersion7()}"), ($"Form.Blocks[{index}].Kind", "Text"), ($"Form.Blocks[{index}].Text", $"{index + 1}") }));
        await Editor.PostAsync($"{Article}/kladde/gem", [.. three, ("act", act)]);

        var kept = await AskAsync(db => db.Drafts.SingleAsync());
        Assert.Equal(order, string.Join(' ', kept.Content.Blocks.Select(block => block.Content.Text.Length == 0 ? "_" : block.Content.Text)));
    }

    [Fact]
    public async Task A_revision_is_compared_word_by_word_and_put_back_as_a_new_one()
    {
        await WriteAsync("Et helt andet ord om døren.");
        var comparison = await Editor.OpenAsync($"{Article}/udgaver/sammenlign");
        Assert.Contains("helt andet", string.Join(' ', comparison.Document.QuerySelectorAll("ins").Select(Page.WordsOf)), StringComparison.Ordinal);
        Assert.NotEmpty(comparison.Document.QuerySelectorAll("del"));

        await Editor.PostAsync($"{Article}/udgaver/1/gendan");
        var id = (await ArticleAsync()).Id;
        var revisions = await AskAsync(db => db.Revisions.Where(revision => revision.ArticleId == id).OrderBy(revision => revision.Number).ToListAsync());
        Assert.Equal([null, null, 1], revisions.Select(revision => revision.RestoredFrom));
        Assert.Equal(revisions[0].Json, revisions[2].Json);
    }

    [Fact]
    public async Task Saving_what_is_there_already_makes_no_revision()
    {
        await Editor.PostAsync($"{Article}/kladde/udgave", [.. (await FormAsync(Editor)).Fields]);

        Assert.Equal(1, (await ArticleAsync()).LatestRevision);
        Assert.Equal(0, await AskAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_new_article_gets_an_address_of_its_own_and_is_seen_by_no_citizen()
    {
        foreach (var _ in new int[2])
        {
            await Editor.PostAsync("/redaktion/artikler", ("Form.Kind", "Guidance"), ("Form.ThemeSlug", Theme), ("Form.Title", "Æbler på tærsklen"));
        }

        Assert.Equal(["aebler-paa-taersklen", "aebler-paa-taersklen-2"], await AskAsync(db => db.Articles.Where(article => article.Title == "Æbler på tærsklen").Select(article => article.Slug).Order().ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync($"/raad/{Theme}/aebler-paa-taersklen")).Status);
        Assert.DoesNotContain("Æbler", (await ReadAsync($"/raad/{Theme}")).Html, StringComparison.Ordinal);
    }
}
