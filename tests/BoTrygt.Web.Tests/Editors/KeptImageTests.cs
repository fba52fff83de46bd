using System.Net;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>What keeps a picture in the library, and what does not.</summary>
public sealed class KeptImageTests : ImageTest
{
    [Fact]
    public async Task What_a_kommunes_citizens_read_keeps_its_picture_until_they_cannot_read_it()
    {
        var id = await PublishedPictureAsync();
        await ShowAsync(await AdoptAsync());
        await PublishWithoutAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Editor.PostAsync($"{Library}/{id}/fjern")).Status);
        var page = await Editor.OpenAsync($"{Library}/{id}");
        Assert.Contains("Billedet kan ikke fjernes, så længe det bruges her.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Aarhus", page.Document.QuerySelector("main ul")?.TextContent, StringComparison.Ordinal);

        await EndAsync(Article, "tag-ned", ("Form.Reason", "Det var forkert."));
        Assert.Equal(Library, (await Editor.PostAsync($"{Library}/{id}/fjern")).Location);
    }

    [Fact]
    public async Task A_partnership_that_has_ended_keeps_no_picture()
    {
        var id = await PublishedPictureAsync();
        await ShowAsync(await AdoptAsync());
        await PublishWithoutAsync();
        await AskAsync(async db =>
        {
            (await db.Partnerships.SingleAsync(row => row.Municipality.Slug == "aarhus")).EndedOn = new(2026);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(Library, (await Editor.PostAsync($"{Library}/{id}/fjern")).Location);
    }

    [Fact]
    public async Task An_adaptation_that_nobody_was_shown_keeps_no_picture_and_is_not_shown_without_it()
    {
        var id = await PublishedPictureAsync();
        var page = await AdoptAsync();
        await PublishWithoutAsync();
        Assert.Contains("Gamle udgaver og kladder, der viser det", (await Editor.OpenAsync($"{Library}/{id}")).Words, StringComparison.Ordinal);
        Assert.Equal(Library, (await Editor.PostAsync($"{Library}/{id}/fjern")).Location);

        var answer = await ShowAsync(page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Der er ikke valgt noget billede.", answer.Words, StringComparison.Ordinal);
        Assert.Equal(0, await AskAsync(db => db.PublishedAdaptations.CountAsync()));

        await Local.PostAsync($"{page}/afsnit/{await AskAsync(async db => (await db.Revisions.SingleAsync(row => row.Number == 2)).Content.Blocks[1].Key)}/skjul", ("version", await VersionAsync()));
        Assert.Equal(page, (await ShowAsync(page)).Location);
    }

    [Fact]
    public async Task What_citizens_read_keeps_its_picture_until_it_is_taken_down()
    {
        var id = await PublishedPictureAsync();
        await WriteAsync("Uden billede", ("Form.Blocks[1].ImageId", ""), ("Form.Blocks[1].Kind", "Text"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Editor.PostAsync($"{Library}/{id}/fjern")).Status);

        await EndAsync(Article, "tag-ned", ("Form.Reason", "Det var forkert."));
        Assert.Contains("Gamle udgaver og kladder, der viser det", (await Editor.OpenAsync($"{Library}/{id}")).Words, StringComparison.Ordinal);
        Assert.Equal(Library, (await Editor.PostAsync($"{Library}/{id}/fjern")).Location);
    }

    [Fact]
    public async Task A_page_that_was_taken_down_keeps_a_picture_only_while_it_is_written_anew()
    {
        var id = await PublishedPictureAsync();
        await EndAsync(Article, "tag-ned", ("Form.Reason", "Hun har fortrudt."));
        await WriteAsync("Igen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Editor.PostAsync($"{Library}/{id}/fjern")).Status);

        await ApproveAsync();
        await PublishAsync();
        await EndAsync(Article, "tag-ned", ("Form.Reason", "Hun har stadig fortrudt."));
        Assert.Equal(Library, (await Editor.PostAsync($"{Library}/{id}/fjern")).Location);
    }

    [Fact]
    public async Task Somebodys_draft_is_told_of_and_keeps_nothing()
    {
        var id = await AddAsync();
        await Editor.PostAsync($"{Article}/kladde/gem", [.. (await FormAsync(Editor)).With([("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].ImageId", $"{id}")])]);

        Assert.Contains("Gamle udgaver og kladder, der viser det", (await Editor.OpenAsync($"{Library}/{id}")).Words, StringComparison.Ordinal);
        Assert.Equal(Library, (await Editor.PostAsync($"{Library}/{id}/fjern")).Location);
        Assert.Contains("Der er ikke valgt noget billede.", (await Editor.OpenAsync($"{Article}/kladde")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_remove_it_is_told_whose_article_it_is_in()
    {
        var id = await AddAsync();
        await PublishLocalAsync("News", "Med billede", ("Form.Blocks[0].Kind", "Image"), ("Form.Blocks[0].ImageId", $"{id}"), ("Form.Blocks[0].Text", "En dør"));

        Assert.Contains("Aarhus", (await Editor.OpenAsync($"{Library}/{id}")).Document.QuerySelector("main ul")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_kommune_has_taken_down_keeps_no_picture()
    {
        var (page, id) = (await AdoptAsync(), await AddLocalAsync(SomePicture.Of(50)));
        await Local.PostAsync($"{page}/afsnit/{Guid.Empty}/nyt", ("version", await VersionAsync()), ("Form.Kind", "Image"), ("Form.ImageId", $"{id}"));
        await ShowAsync(page);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Local.PostAsync($"{Library}/{id}/fjern")).Status);

        await Local.PostAsync($"{page}/tag-ned", ("version", await VersionAsync()));
        Assert.Equal(Library, (await Local.PostAsync($"{Library}/{id}/fjern")).Location);
    }

    [Fact]
    public async Task An_article_that_was_never_published_is_deleted_with_its_picture_in_it()
    {
        var (aarhus, id) = (await AskAsync(db => db.Partnerships.Where(row => row.Municipality.Slug == "aarhus").Select(row => row.Id).SingleAsync()), await AddLocalAsync(SomePicture.Of(50)));
        var draft = (await Local.PostAsync("/redaktion/artikler", ("Form.Kind", "News"), ("Form.PartnershipId", $"{aarhus}"), ("Form.Title", "Med billede"))).Location ?? "";
        await Local.PostAsync($"{draft}/udgave", [.. Form.Of(await Local.OpenAsync(draft), "form.article-form").With([("Form.Blocks[0].Kind", "Image"), ("Form.Blocks[0].ImageId", $"{id}")])]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Local.PostAsync($"{Library}/{id}/fjern")).Status);

        var article = await AskAsync(db => db.Articles.SingleAsync(row => row.Slug == "med-billede"));
        Assert.Equal("/redaktion", (await Local.PostAsync($"/redaktion/artikler/{article.Id}/slet", ("version", $"{article.Version}"))).Location);
        Assert.Equal(Library, (await Local.PostAsync($"{Library}/{id}/fjern")).Location);
    }

    private async Task<Guid> PublishedPictureAsync()
    {
        var id = await AddAsync();
        await WriteAsync("Med billede", ("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].Heading", ""), ("Form.Blocks[1].ImageId", $"{id}"), ("Form.Blocks[1].Text", "En dør"), ("Form.Blocks[1].Source", "Bo trygt"));
        await ApproveAsync();
        await PublishAsync();
        return id;
    }

    private async Task PublishWithoutAsync()
    {
        await WriteAsync("Uden billede", ("Form.Blocks[1].ImageId", ""), ("Form.Blocks[1].Kind", "Text"));
        await ApproveAsync();
        await PublishAsync();
    }
}
