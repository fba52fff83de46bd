using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Pictures in articles, as they are chosen and as citizens see them.</summary>
public sealed class ShownImageTests : ImageTest
{
    [Fact]
    public async Task A_picture_goes_from_the_library_to_the_citizens()
    {
        var id = await AddAsync();
        await WriteAsync("Med billede", ("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].ImageId", $"{id}"), ("Form.Blocks[1].Text", "Æ & \"lås\""), ("Form.Blocks[1].Source", "Bo trygt"));
        await ApproveAsync();
        await PublishAsync();

        var page = await ReadAsync(Public);
        var picture = page.Document.QuerySelector("figure.article-image img");
        Assert.Equal("Æ & \"lås\"", picture?.GetAttribute("alt"));
        Assert.Equal($"/billeder/{id}/enkel.jpg", picture?.GetAttribute("src"));
        Assert.Equal("1000", picture?.GetAttribute("width"));
        Assert.Equal($"/billeder/{id}/320.webp 320w, /billeder/{id}/640.webp 640w, /billeder/{id}/960.webp 960w, /billeder/{id}/1000.webp 1000w", page.Document.QuerySelector("figure source")?.GetAttribute("srcset"));
        Assert.Equal(await SharedAddressAsync(id), page.Document.QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
        Assert.Contains("Billede: Bo trygt", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_for_all_does_not_show_a_kommunes_picture()
    {
        var id = await AddLocalAsync(SomePicture.Of(50));
        await WriteAsync("Med andres billede", ("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].ImageId", $"{id}"), ("Form.Blocks[1].Text", "En dør"), ("Form.Blocks[1].Source", "Mig"));

        Assert.Contains("Der er ikke valgt noget billede.", (await Editor.OpenAsync(Article)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain($"{id}", (await Editor.OpenAsync(Article)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_does_not_say_how_large_a_picture_is()
    {
        var id = await AddAsync();
        await WriteAsync("Forfalsket", ("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].ImageId", $"{id}"), ("Form.Blocks[1].Image.Id", $"{Guid.NewGuid()}"), ("Form.Blocks[1].Image.Width", "9"), ("Form.Blocks[1].Image.Height", "9"));
        Assert.Equal(new BlockImage(id, 1000, 700), (await LatestAsync()).Images.Single());
    }

    [Fact]
    public async Task A_picture_is_found_by_its_words_in_the_form_and_nothing_typed_is_lost()
    {
        var id = await AddAsync();
        for (byte shade = 1; shade <= 13; shade++)
        {
            await AddAsync($"{shade}.jpg", SomePicture.Of((byte)(shade * 15)), "Et vindue");
        }

        var form = await FormAsync(Editor);
        var page = await Editor.PostAsync($"{Article}/kladde/gem", [.. form.With([("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].ImageSearch", "dørene"), ("Form.Title", "Ny titel"), ("act", "find:1")])]);
        Assert.Equal((HttpStatusCode.OK, "Ny titel"), (page.Status, page.Document.QuerySelector("#Form_Title")?.GetAttribute("value")));
        Assert.Equal([$"{id}"], page.Document.QuerySelectorAll("[name='Form.Blocks[1].ImageId']").Select(choice => choice.GetAttribute("value")));

        await Editor.PostAsync($"{Article}/kladde/gem", [.. Form.Of(page, "form.article-form").With([("Form.Blocks[1].ImageId", $"{id}")])]);
        var offered = (await Editor.OpenAsync($"{Article}/kladde")).Document.QuerySelectorAll("[name='Form.Blocks[1].ImageId']");
        Assert.Equal(12, offered.Length);
        Assert.True(offered[0].HasAttribute("checked"));
    }

    [Fact]
    public async Task What_is_shown_somewhere_is_not_removed()
    {
        var id = await AddAsync();
        await WriteAsync("Med billede", ("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].ImageId", $"{id}"), ("Form.Blocks[1].Text", "En dør"));

        var page = await Editor.PostAsync($"{Library}/{id}/fjern");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Sådan sikrer du terrassedøren", page.Words, StringComparison.Ordinal);

        await WriteAsync("Uden billede", ("Form.Blocks[1].ImageId", ""));
        Assert.Equal(Library, (await Editor.PostAsync($"{Library}/{id}/fjern")).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync($"/billeder/{id}/enkel.jpg")).Status);
    }

    [Fact]
    public async Task A_page_is_shared_with_the_part_that_was_cut_last()
    {
        var id = await AddAsync();
        await WriteAsync("Med billede", ("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].ImageId", $"{id}"), ("Form.Blocks[1].Text", "En dør"));
        await ApproveAsync();
        await PublishAsync();
        Clock.Advance(TimeSpan.FromMinutes(1)); // what was forgotten at this moment is not kept
        var before = await SharedAsync();
        await Editor.PostAsync($"{Library}/{id}", ("Form.Alt", "En dør"), ("Form.Credit", "Bo trygt"), ("Form.Focus", "Top"), ("Form.Version", "0"));

        Assert.Equal(await SharedAddressAsync(id), await SharedAsync());
        Assert.NotEqual(before, await SharedAsync());

        async Task<string?> SharedAsync() => (await ReadAsync(Public)).Document.QuerySelector("meta[property='og:image']")?.GetAttribute("content");
    }

    [Fact]
    public async Task Enter_in_a_field_saves_and_looks_for_no_picture()
    {
        await AddAsync();
        await WriteAsync("Med billede", ("Form.Blocks[0].Kind", "Image"));
        var first = (await Editor.OpenAsync($"{Article}/kladde")).Document.QuerySelector("form.article-form [type=submit]");

        Assert.Equal((false, false), (first?.HasAttribute("name"), first?.HasAttribute("formaction")));
    }

    [Fact]
    public async Task Each_block_says_which_picture_it_asks_for_and_what_it_did_not_find()
    {
        var id = await AddAsync();
        var form = await FormAsync(Editor);
        Portal.Statements.Clear();
        var page = await Editor.PostAsync($"{Article}/kladde/gem", [.. form.With([("Form.Blocks[0].Kind", "Image"), ("Form.Blocks[0].ImageId", $"{id}"), ("Form.Blocks[0].ImageSearch", "elefant"), ("Form.Blocks[1].Kind", "Image"), ("act", "find:0")])]);

        Assert.Equal(["Vælg billede til afsnit 1", "Vælg billede til afsnit 2"], page.Document.QuerySelectorAll("[data-image-choice] [role=radiogroup] > .form-label").Select(Page.WordsOf));
        Assert.Equal(["Søg efter billede til afsnit 1", "Søg efter billede til afsnit 2"], page.Document.QuerySelectorAll("[data-image-choice] button").Select(Page.WordsOf));
        Assert.Contains("Ingen andre billeder passer til »elefant«.", page.Words, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll($"[value='{id}']").Length);
    }

    [Fact]
    public async Task Many_blocks_of_pictures_ask_the_library_once_for_what_they_offer()
    {
        await AddAsync();
        var form = await FormAsync(Editor);
        Assert.Equal(await AskedAsync(1), await AskedAsync(2));

        async Task<int> AskedAsync(int pictures)
        {
            Portal.Statements.Clear();
            await Editor.PostAsync($"{Article}/kladde/gem", [.. form.With([.. Enumerable.Range(0, pictures).Select(index => ($"Form.Blocks[{index}].Kind", (string?)"Image")), ("act", "find:0")])]);
            return Portal.Statements.Texts.Count(text => text.Contains("FROM \"Images\"", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Somebody_elses_picture_in_a_text_is_no_picture()
    {
        await PublishNowAsync("Uden spor. ![spor](https://spor.example/p.png) [![a](https://spor.example/q.png)](/raad)");
        var page = await ReadAsync(Public);
        Assert.Contains("Uden spor.", page.Words, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll(".prose img, .prose source"));
    }
}
