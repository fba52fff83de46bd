using System.Net;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>What citizens of Aarhus are shown, and what Bo trygt does to the article meanwhile.</summary>
public sealed class ShownAdaptationTests : AdaptationTest
{
    private const string Matrix = "/redaktion/lokalt/oversigt";
    private const string Words = "I Aarhus hjælper korpset med terrassedøren.";

    [Fact]
    public async Task A_lock_is_missing_until_citizens_are_shown_it()
    {
        var page = await ShownAsync();
        await LockAsync();
        await Local.SubmitAsync(page, $"form[action='{page}/tag']");
        await Local.PostAsync($"{page}/afsnit/{await KeyAsync()}/eget", ("version", await VersionAsync()));
        Assert.Contains("Mangler en lås", Table(await Editor.OpenAsync(Matrix)), StringComparison.Ordinal);
        Assert.Contains("I har rettet noget, som borgerne ikke ser endnu.", (await Local.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);

        await ShowAsync(page);
        Assert.DoesNotContain("Mangler en lås", Table(await Editor.OpenAsync(Matrix)), StringComparison.Ordinal);
        Assert.Null((await Local.OpenAsync("/arbejdsrum")).Document.QuerySelector($"a[href='{page}']"));
    }

    [Fact]
    public async Task Local_words_become_a_block_of_their_own_when_theirs_is_locked()
    {
        var page = await ShownAsync();
        await LockAsync();
        Assert.Contains("Ét afsnit, som I har ændret, er låst.", (await Local.OpenAsync(page)).Words, StringComparison.Ordinal);
        await Local.SubmitAsync(page, $"form[action='{page}/tag']");
        await Local.PostAsync($"{page}/afsnit/{await KeyAsync()}/eget", ("version", await VersionAsync()));
        await ShowAsync(page);

        var read = (await ReadAsync($"/bo-trygt-i/aarhus/raad/{Theme}/{Slug}")).Words;
        Assert.Contains("Terrassedøren vender som regel", read, StringComparison.Ordinal);
        Assert.Contains(Words, read, StringComparison.Ordinal);
        Assert.Empty((await Local.OpenAsync(page)).Document.QuerySelectorAll(".merge-conflict"));
    }

    [Fact]
    public async Task What_is_withdrawn_nationally_is_told_and_not_shown_again()
    {
        var page = await ShownAsync();
        Assert.Contains("Den er tilpasset og vist i Bo trygt i Aarhus.", (await Editor.OpenAsync($"{Article}/afslut")).Words, StringComparison.Ordinal);
        await EndAsync(Article, "traek-tilbage", ("Form.Reason", "Standarden er en anden nu."));

        Assert.Contains("Bo trygt har trukket den tilbage.", (await Local.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
        Assert.Contains("Gælder ikke længere", (await Local.OpenAsync("/redaktion/lokalt/aarhus")).Words, StringComparison.Ordinal);
        Assert.Contains("Standarden er en anden nu.", (await Local.OpenAsync(page)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ShowAsync(page)).Status);
    }

    [Fact]
    public async Task What_Bo_trygt_has_changed_is_read_before_it_is_taken()
    {
        var page = await ShownAsync();
        await WriteAsync("Terrassedøren har fået nye ord.", ("Form.Title", "Terrassedøren, igen"));
        await ApproveAsync();
        await PublishAsync();

        var words = (await Local.OpenAsync(page)).Words;
        Assert.Contains("Titlen er nu: »Terrassedøren, igen«", words, StringComparison.Ordinal);
        Assert.Contains("Terrassedøren har fået nye ord.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_a_page_down_is_told_which_ones_lead_there()
    {
        var other = await AddressOfAsync("nabohjaelp-uden-app");
        await EndAsync(Article, "tag-ned", ("Form.MergedIntoId", other[(other.LastIndexOf('/') + 1)..]));

        Assert.Contains("Den, der kommer på »Sådan sikrer du terrassedøren«, bliver sendt hertil", (await Editor.OpenAsync($"{other}/afslut")).Words, StringComparison.Ordinal);
    }

    /// <summary>Adopted, with words of Aarhus in its first block, and shown.</summary>
    private async Task<string> ShownAsync()
    {
        var page = await AdoptAsync();
        await Local.PostAsync($"{page}/afsnit/{await KeyAsync()}/erstat", ("version", await VersionAsync()), ("Form.Kind", "Text"), ("Form.Text", Words));
        await ShowAsync(page);
        return page;
    }

    private async Task LockAsync()
    {
        await WriteAsync((await LatestAsync()).Blocks[0].Content.Text, ("Form.Blocks[0].IsLocked", "true"));
        await ApproveAsync();
        await PublishAsync();
    }

    private static string Table(Page page) => page.Document.QuerySelector("main table")?.TextContent ?? "";

    private async Task<Guid> KeyAsync() => (await LatestAsync()).Blocks[0].Key;
}
