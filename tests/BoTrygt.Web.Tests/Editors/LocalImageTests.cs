using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Pictures in what a kommune makes of national guidance, and what keeps a picture in the library.</summary>
public sealed class LocalImageTests : ImageTest
{
    private const string OwnPage = $"/bo-trygt-i/aarhus/raad/{Theme}/{Slug}";

    [Fact]
    public async Task A_kommune_shows_its_own_picture_in_a_block_of_its_own()
    {
        var (page, id) = (await AdoptAsync(), await AddLocalAsync(SomePicture.Of(50)));
        await AddBlockAsync(page, id);
        await ShowAsync(page);

        Assert.Equal($"/billeder/{id}/enkel.jpg", (await ReadAsync(OwnPage)).Document.QuerySelector("figure.article-image img")?.GetAttribute("src"));
        Assert.Equal($"https://portal.example.dk/billeder/{id}/delt.jpg", (await ReadAsync(OwnPage)).Document.QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Local.PostAsync($"{Library}/{id}/fjern")).Status);
    }

    [Fact]
    public async Task A_search_in_a_block_saves_nothing_and_offers_what_the_kommune_may_show()
    {
        var (page, own, all) = (await AdoptAsync(), await AddLocalAsync(SomePicture.Of(50)), await AddAsync());
        await OfRandersAsync();
        var answer = await AddBlockAsync(page, null, ("act", "find"), ("Form.ImageSearch", "dør"), ("Form.Source", "Mig"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(new[] { $"{own}", $"{all}" }.Order(), answer.Document.QuerySelectorAll("[name='Form.ImageId']").Select(choice => choice.GetAttribute("value")).Order());
        Assert.Equal("Mig", answer.Document.QuerySelector("#Form_Source")?.GetAttribute("value"));
        Assert.Empty((await AskAsync(db => db.Adoptions.SingleAsync())).On((await LatestAsync()).Blocks).Own);
    }

    [Fact]
    public async Task Another_kommunes_picture_is_not_shown_in_a_block()
    {
        var answer = await AddBlockAsync(await AdoptAsync(), await OfRandersAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Der er ikke valgt noget billede.", answer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_editors_who_chose_different_pictures_see_both()
    {
        var (page, one, other) = (await AdoptAsync(), await AddAsync(), await AddAsync("b.jpg", SomePicture.Of(20)));
        var key = (await LatestAsync()).Blocks[0].Key;
        var seen = await VersionAsync();
        await ReplaceAsync(page, key, one, seen);
        var answer = await ReplaceAsync(page, key, other, seen);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains($"Billede {one.ToString()[^4..]}", answer.Document.QuerySelector(".error-summary")?.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Billede {other.ToString()[^4..]}", answer.Document.QuerySelector(".error-summary")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_national_revision_that_a_kommune_stands_on_keeps_its_picture()
    {
        var id = await AddAsync();
        await ShowPictureAsync(id);
        await ApproveAsync();
        await PublishAsync();
        await AdoptAsync();
        await WriteAsync("Uden billede", ("Form.Blocks[1].ImageId", ""), ("Form.Blocks[1].Kind", "Text"));
        await ApproveAsync();
        await PublishAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Editor.PostAsync($"{Library}/{id}/fjern")).Status);
        Assert.Contains("tilpasset i", (await Editor.OpenAsync($"{Library}/{id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_citizens_read_keeps_its_picture_until_it_is_taken_down()
    {
        var id = await AddAsync();
        await ShowPictureAsync(id);
        await ApproveAsync();
        await PublishAsync();
        await WriteAsync("Uden billede", ("Form.Blocks[1].ImageId", ""), ("Form.Blocks[1].Kind", "Text"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Editor.PostAsync($"{Library}/{id}/fjern")).Status);

        await EndAsync(Article, "tag-ned", ("Form.Reason", "Det var forkert."));
        Assert.Contains("Gamle udgaver, der viser det", (await Editor.OpenAsync($"{Library}/{id}")).Words, StringComparison.Ordinal);
        Assert.Equal(Library, (await Editor.PostAsync($"{Library}/{id}/fjern")).Location);
    }

    [Fact]
    public async Task A_draft_keeps_its_picture()
    {
        var id = await AddAsync();
        await Editor.PostAsync($"{Article}/kladde/gem", [.. (await FormAsync(Editor)).With([("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].ImageId", $"{id}")])]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Editor.PostAsync($"{Library}/{id}/fjern")).Status);
    }

    private Task<Page> ShowPictureAsync(Guid id) => WriteAsync("Med billede", ("Form.Blocks[1].Kind", "Image"), ("Form.Blocks[1].ImageId", $"{id}"), ("Form.Blocks[1].Text", "En dør"), ("Form.Blocks[1].Source", "Bo trygt"));

    private async Task<string> AdoptAsync()
    {
        var page = $"/redaktion/lokalt/aarhus/{(await ArticleAsync()).Id}";
        await Local.PostAsync(page);
        return page;
    }

    private async Task<Page> AddBlockAsync(string page, Guid? image, params (string Name, string? Value)[] more) =>
        await Local.PostAsync($"{page}/afsnit/{Guid.Empty}/nyt", [("version", $"{await VersionAsync()}"), ("Form.Kind", "Image"), ("Form.ImageId", $"{image}"), ("Form.Text", "En dør"), .. more]);

    private Task<Page> ReplaceAsync(string page, Guid key, Guid image, int version) =>
        Local.PostAsync($"{page}/afsnit/{key}/erstat", ("version", $"{version}"), ("Form.Kind", "Image"), ("Form.ImageId", $"{image}"), ("Form.Text", "En dør"));

    private async Task ShowAsync(string page) => await Local.PostAsync($"{page}/vis", ("version", $"{await VersionAsync()}"));

    private async Task<int> VersionAsync() => (await AskAsync(db => db.Adoptions.SingleAsync())).Version;

    private Task<Guid> OfRandersAsync() => AskAsync(async db =>
    {
        var randers = await db.Partnerships.Where(partnership => partnership.Municipality.Slug == "randers").Select(partnership => partnership.Id).SingleAsync();
        var image = db.Add(new Image { PartnershipId = randers, Name = "dør.jpg", Width = 640, Height = 480, Hash = "", AddedById = await PersonAsync("redaktoer"), AddedAt = Clock.GetUtcNow().UtcDateTime }).Entity;
        image.Describe("En dør i Randers", "En anden");
        await db.SaveChangesAsync();
        return image.Id;
    });
}
