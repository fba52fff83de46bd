using System.Net;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Shared.Settings;
using BoTrygt.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Partners.Plans.Attachments;

/// <summary>The store away, a file gone, and what nobody needs any more.</summary>
public sealed class StoreTroubleTests : AttachmentDesk
{
    private string Folder => Portal.Services.GetRequiredService<FileSettings>().Folder;

    [Fact]
    public async Task Without_its_store_the_portal_shows_its_pages_and_says_what_it_cannot_do()
    {
        var file = await AddAsync();
        Directory.Move(Folder, Folder + "-væk");
        await File.WriteAllTextAsync(Folder, "ingen mappe");
        using var desk = await SitDownAsync();
        var upload = await desk.UploadAsync(Files, "a.pdf", SomePdf.Of("andet"), ("Form.IsShared", "true"));

        Assert.Contains("vores filarkiv svarer ikke lige nu", upload.Document.QuerySelector("#Form_File-fejl")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(upload.Document.QuerySelector("input[name='Form.IsShared'][checked]"));
        Assert.Equal(HttpStatusCode.OK, (await desk.OpenAsync($"/arbejdsrum/indsatser/{Initiative.Id}")).Status);
        Assert.DoesNotContain("Exception", (await desk.OpenAsync($"{Files}/{file.Id}")).Html, StringComparison.Ordinal);
        Assert.Single(Rows());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_that_is_gone_or_not_whole_is_said_to_be_missing(bool isCut)
    {
        var file = await AddAsync();
        var path = Assert.Single(Directory.GetFiles(Folder, "*", SearchOption.AllDirectories));
        File.Delete(path);
        if (isCut)
        {
            await File.WriteAllTextAsync(path, "%PDF");
        }

        using var desk = await SitDownAsync();
        var page = await desk.OpenAsync($"{Files}/{file.Id}");

        Assert.Equal((HttpStatusCode.NotFound, "text/html; charset=utf-8"), (page.Status, page.ContentType));
        Assert.Contains("»Referat.pdf« står på listen, men vi kan ikke finde selve filen.", page.Words, StringComparison.Ordinal);
        Assert.Contains(Files, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clean_up_takes_what_no_row_knows_after_a_day_and_nothing_else()
    {
        var kept = await AddAsync();
        var removed = await AddAsync("fjernes.pdf", SomePdf.Of("fjernes"));
        var orphan = await Store.WriteAsync(new MemoryStream([1]), default);
        using var desk = await SitDownAsync();
        await desk.PostAsync($"{Files}/{removed.Id}/fjern");

        Portal.Time.SetUtcNow(DateTimeOffset.UtcNow.AddHours(23));
        Assert.Equal(0, await CleanAsync());
        Portal.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(2, await CleanAsync());
        Assert.Equal([kept.StoredAs], await StoredAsync());
        Assert.Equal(0, await CleanAsync());
        Assert.NotEqual(orphan, kept.StoredAs);
    }

    [Fact]
    public async Task The_last_attachment_that_is_removed_leaves_no_file()
    {
        var removed = await AddAsync();
        using var desk = await SitDownAsync();
        await desk.PostAsync($"{Files}/{removed.Id}/fjern");
        Portal.Time.SetUtcNow(DateTimeOffset.UtcNow.AddDays(2));

        Assert.Equal(1, await CleanAsync());
        Assert.Empty(await StoredAsync());
    }

    /// <summary>Such as a test portal beside the storage of the one that people use.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public async Task A_folder_of_another_database_is_left_as_it_is(int files)
    {
        for (var number = 0; number < files; number++)
        {
            await Store.WriteAsync(new MemoryStream([1]), default);
        }

        Portal.Time.SetUtcNow(DateTimeOffset.UtcNow.AddDays(3));

        Assert.Equal(0, await CleanAsync());
        Assert.Equal(files, (await StoredAsync()).Count);
    }

    private async Task<int> CleanAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FileCleanUp>().CleanAsync(default);
    }
}
