using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Pictures in what a kommune makes of national guidance.</summary>
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
        Assert.Equal(await SharedAddressAsync(id), (await ReadAsync(OwnPage)).Document.QuerySelector("meta[property='og:image']")?.GetAttribute("content"));
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
    public async Task A_picture_that_is_chosen_without_words_begins_with_those_of_the_library()
    {
        var (page, id) = (await AdoptAsync(), await AddAsync());
        await Local.PostAsync($"{page}/afsnit/{Guid.Empty}/nyt", ("version", await VersionAsync()), ("Form.Kind", "Image"), ("Form.ImageId", $"{id}"));
        var own = Assert.Single((await AskAsync(db => db.Adoptions.SingleAsync())).On((await LatestAsync()).Blocks).Own).Content;
        var image = await AskAsync(db => db.Images.SingleAsync());

        Assert.Equal((image.Alt, image.Credit), (own.Text, own.Source));
    }

    [Fact]
    public async Task Another_kommunes_picture_is_not_shown_in_a_block()
    {
        var answer = await AddBlockAsync(await AdoptAsync(), await OfRandersAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Vælg et billede.", answer.Document.QuerySelector("#Form_ImageId-fejl")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(answer.Document.QuerySelector(answer.Document.QuerySelector(".error-summary a")?.GetAttribute("href") ?? "-"));
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

    private async Task<Page> AddBlockAsync(string page, Guid? image, params (string Name, string? Value)[] more) =>
        await Local.PostAsync($"{page}/afsnit/{Guid.Empty}/nyt", [("version", await VersionAsync()), ("Form.Kind", "Image"), ("Form.ImageId", $"{image}"), ("Form.Text", "En dør"), .. more]);

    private Task<Page> ReplaceAsync(string page, Guid key, Guid image, string version) =>
        Local.PostAsync($"{page}/afsnit/{key}/erstat", ("version", version), ("Form.Kind", "Image"), ("Form.ImageId", $"{image}"), ("Form.Text", "En dør"));

    private Task<Guid> OfRandersAsync() => AskAsync(async db =>
    {
        var randers = await db.Partnerships.Where(partnership => partnership.Municipality.Slug == "randers").Select(partnership => partnership.Id).SingleAsync();
        var image = db.Add(new Image { PartnershipId = randers, Name = "dør.jpg", Width = 640, Height = 480, Hash = "", AddedById = await PersonAsync("redaktoer"), AddedAt = Clock.GetUtcNow().UtcDateTime }).Entity;
        image.Describe("En dør i Randers", "En anden");
        await db.SaveChangesAsync();
        return image.Id;
    });
}
