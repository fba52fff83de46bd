using System.Net;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Pictures that are not as they should be: nobody meets an error, and what to do is said.</summary>
public sealed class ImageTroubleTests : ImageTest
{
    [Fact]
    public async Task Half_a_picture_is_refused()
    {
        var page = await Editor.UploadAsync(Library, "dør.jpg", SomePicture.Of()[..2000], ("Form.Alt", "En dør"), ("Form.Credit", "Bo trygt"));
        Assert.Contains("Billedet kan ikke læses", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1000, 8001)]
    [InlineData(4000, 499)]
    public async Task A_picture_that_is_a_line_is_refused(int width, int height)
    {
        var page = await Editor.UploadAsync(Library, "dør.jpg", SomePicture.Of(width: width, height: height), ("Form.Alt", "En dør"), ("Form.Credit", "Bo trygt"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Billedet er for aflangt", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_personal_number_in_a_files_name_is_not_kept()
    {
        var id = await AddAsync("Pas 010170-1234 Anna.jpg");
        Assert.Equal(("Billede.jpg", false), await AskAsync(async db => (await db.Images.SingleAsync(image => image.Id == id)) is var image ? (image.Name, image.SearchText.Contains("0101", StringComparison.Ordinal)) : default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_picture_whose_file_is_gone_or_not_whole_is_not_cut_anew(bool isCut)
    {
        var id = await AddAsync();
        var stored = (await StoredAsAsync(id)).Single(file => file.Name == "1000.webp").StoredAs;
        var path = Assert.Single(Directory.GetFiles(Portal.Services.GetRequiredService<FileSettings>().Folder, $"{stored}*", SearchOption.AllDirectories));
        File.Delete(path);
        if (isCut)
        {
            await File.WriteAllTextAsync(path, "RIFF");
        }

        var page = await Editor.PostAsync($"{Library}/{id}", ("Form.Alt", "En dør"), ("Form.Credit", "Bo trygt"), ("Form.Focus", "Top"), ("Form.Version", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Billedets fil er væk eller i stykker", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_chooses_no_place_is_asked_for_one()
    {
        var id = await AddAsync();
        var page = await Editor.PostAsync($"{Library}/{id}", ("Form.Alt", "En dør"), ("Form.Credit", "Bo trygt"), ("Form.Version", "0"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Vælg et af de ni steder.", page.Words, StringComparison.Ordinal);
    }
}
