using System.Net;
using System.Text;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>The library of pictures, from what somebody sends to what citizens see.</summary>
public sealed class ImageTests : ImageTest
{
    [Theory]
    [InlineData("320.webp", "image/webp")]
    [InlineData("1000.webp", "image/webp")]
    [InlineData("enkel.jpg", "image/jpeg")]
    [InlineData("delt.jpg", "image/jpeg")]
    public async Task Its_files_are_for_everybody_and_let_a_browser_do_nothing(string name, string contentType)
    {
        var id = await AddAsync();
        var file = await ReadAsync($"/billeder/{id}/{name}");

        Assert.Equal((HttpStatusCode.OK, contentType), (file.Status, file.ContentType));
        Assert.Equal("public, max-age=604800", file.Header("Cache-Control"));
        Assert.Equal("sandbox; default-src 'none'", file.Header("Content-Security-Policy"));
        Assert.Equal("nosniff", file.Header("X-Content-Type-Options"));
        Assert.Null(file.Header("Set-Cookie"));
    }

    [Fact]
    public async Task A_browser_that_has_a_file_is_sent_nothing_and_what_is_not_whole_is_not_sent()
    {
        var path = $"/billeder/{await AddAsync()}/enkel.jpg";
        var tag = (await ReadAsync(path)).Header("ETag") ?? "";
        using var visitor = Portal.Visitor();
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.OpenAsync(path, ("If-None-Match", tag))).Status);
        Assert.Empty((await Editor.HeadAsync(path)).Body);

        await AskAsync(db => db.ImageFiles.Where(file => file.Name == "320.webp").ExecuteUpdateAsync(file => file.SetProperty(row => row.Bytes, 1)));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(path.Replace("enkel.jpg", "320.webp", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_file_that_was_asked_for_is_known_until_it_is_cut_anew_or_removed()
    {
        var id = await AddAsync();
        var path = $"/billeder/{id}/delt.jpg";
        var before = (await ReadAsync(path)).Header("ETag");
        Portal.Statements.Clear();
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(path)).Status);
        Assert.Equal(0, Portal.Statements.Count);

        await Editor.PostAsync($"{Library}/{id}", ("Form.Alt", "En dør"), ("Form.Credit", "Bo trygt"), ("Form.Focus", "Top"), ("Form.Version", "0"));
        Assert.NotEqual(before, (await ReadAsync(path)).Header("ETag"));
        await Editor.PostAsync($"{Library}/{id}/fjern");
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(path)).Status);
    }

    [Theory]
    [InlineData("2000.webp")]
    [InlineData("..%2f320.webp")]
    public async Task A_file_that_is_not_there_is_not_found(string name) => Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync($"/billeder/{await AddAsync()}/{name}")).Status);

    [Theory]
    [InlineData("tegning.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "Gem det som JPEG eller PNG")]
    [InlineData("dør.jpg", "GIF89a......", "Gem det som JPEG eller PNG")]
    [InlineData("dør.jpg", "%PDF-1.7\n%%EOF", "Filen er ikke et billede")]
    [InlineData("dør.jpg", "<html><script>alert(1)</script></html>", "Filen er ikke et billede")]
    [InlineData("dør.jpg", "", "Filen er tom")]
    public async Task What_is_no_picture_is_refused_and_the_words_stay(string name, string content, string says)
    {
        var page = await Editor.UploadAsync(Library, name, Encoding.Latin1.GetBytes(content), ("Form.Alt", "En dør"), ("Form.Credit", "Bo trygt"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(says, page.Words, StringComparison.Ordinal);
        Assert.Equal("En dør", page.Document.QuerySelector("#Form_Alt")?.GetAttribute("value"));
        Assert.Equal(0, await AskAsync(db => db.Images.CountAsync()));
    }

    [Fact]
    public async Task A_picture_that_is_an_archive_or_a_page_as_well_is_refused()
    {
        var picture = SomePicture.Of();
        foreach (var hidden in new[] { "PK\u0005\u0006" + new string('\0', 18), "" })
        {
            byte[] sent = hidden.Length > 0 ? [.. picture, .. Encoding.Latin1.GetBytes(hidden)] : [.. picture[..20], .. "<script>alert(1)</script>"u8, .. picture[20..]];
            var page = await Editor.UploadAsync(Library, "dør.jpg", sent, ("Form.Alt", "En dør"), ("Form.Credit", "Bo trygt"));
            Assert.Contains("noget andet, end det ligner", page.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_name_of_a_file_is_only_a_name()
    {
        var id = await AddAsync("../../<img src=x onerror=alert(1)>\u202Egpj.exe .jpg");
        Assert.Equal("img src=x onerror=alert(1) gpj.exe.jpg", await AskAsync(db => db.Images.Where(image => image.Id == id).Select(image => image.Name).SingleAsync()));
        Assert.Null((await Editor.OpenAsync($"{Library}/{id}")).Document.QuerySelector("[onerror]"));
    }

    [Fact]
    public async Task The_same_picture_lies_there_once_for_each_place()
    {
        await AddAsync();
        var again = await Editor.UploadAsync(Library, "anden.jpg", SomePicture.Of(), ("Form.Alt", "Igen"), ("Form.Credit", "Bo trygt"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("Billedet er i biblioteket allerede: »En dør med lås«.", again.Words, StringComparison.Ordinal);
        await AddLocalAsync(SomePicture.Of());
    }

    [Fact]
    public async Task An_editor_of_a_kommune_adds_pictures_for_it_and_for_nobody_else()
    {
        var page = await Local.UploadAsync(Library, "dør.jpg", SomePicture.Of(), ("Form.Alt", "En dør"), ("Form.Credit", "Mig"));
        Assert.Contains("Vælg, hvem der må bruge det.", page.Words, StringComparison.Ordinal);

        var other = await AskAsync(db => db.Partnerships.Where(partnership => partnership.Municipality.Slug == "randers").Select(partnership => partnership.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Local.UploadAsync(Library, "dør.jpg", SomePicture.Of(), ("Form.Alt", "En dør"), ("Form.Credit", "Mig"), ("Form.PartnershipId", $"{other}"))).Status);
    }

    [Fact]
    public async Task The_clean_up_keeps_the_files_that_pictures_know()
    {
        var kept = await AddAsync();
        var removed = await AddAsync("b.jpg", SomePicture.Of(20));
        await Editor.PostAsync($"{Library}/{removed}/fjern");
        Clock.Advance(TimeSpan.FromDays(3650)); // files on the disk bear the machine's time

        await using var scope = Portal.Services.CreateAsyncScope();
        Assert.Equal(7, await scope.ServiceProvider.GetRequiredService<FileCleanUp>().CleanAsync(default));
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync($"/billeder/{kept}/enkel.jpg")).Status);
    }

    [Fact]
    public async Task Eleven_pictures_that_are_removed_leave_no_file()
    {
        for (byte number = 0; number < 11; number++)
        {
            await Editor.PostAsync($"{Library}/{await AddAsync($"{number}.jpg", SomePicture.Of((byte)(number * 20), 640, 480))}/fjern");
        }

        Clock.Advance(TimeSpan.FromDays(3650)); // files on the disk bear the machine's time
        await using var scope = Portal.Services.CreateAsyncScope();
        Assert.Equal(11 * 5, await scope.ServiceProvider.GetRequiredService<FileCleanUp>().CleanAsync(default));
    }

    [Fact]
    public async Task The_parts_are_cut_around_another_point_and_whoever_saves_second_is_told()
    {
        var id = await AddAsync();
        var before = await StoredAsAsync(id);
        (string, string?)[] form = [("Form.Alt", "En dør i mørke"), ("Form.Credit", "Bo trygt"), ("Form.Focus", "BottomRight"), ("Form.Version", "0")];
        Assert.Equal($"{Library}/{id}", (await Editor.PostAsync($"{Library}/{id}", form)).Location);
        var second = await Editor.PostAsync($"{Library}/{id}", [("Form.Alt", "En dør i lys"), .. form[1..]]);

        Assert.Equal(["delt.jpg", "lille.webp"], (await StoredAsAsync(id)).Except(before).Select(file => file.Name).Order());
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("En dør i mørke", second.Words, StringComparison.Ordinal);
        Assert.Equal("En dør i lys", second.Document.QuerySelector("#Form_Alt")?.GetAttribute("value"));
    }
}
