using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>Links to the portal's own pages, which citizens find or do not.</summary>
public sealed class PortalLinkTests : EditorTest
{
    [Theory]
    [InlineData("/raad")]
    [InlineData(Public)]
    [InlineData($"{Public}?udskriv#afsnit")]
    [InlineData("/tal/aarhus")]
    [InlineData("/bo-trygt-i/aarhus")]
    [InlineData($"/bo-trygt-i/aarhus/raad/{Theme}/{Slug}")]
    public async Task A_page_that_is_there_is_no_finding(string link) => Assert.DoesNotContain("fører ingen steder hen", await FindingsAsync(link), StringComparison.Ordinal);

    [Theory]
    [InlineData("/findes-ikke")]
    [InlineData("/raad/findes-ikke")]
    [InlineData($"/raad/{Theme}/findes-ikke")]
    [InlineData("/raad/nabohjaelp/terrassedoeren")]
    [InlineData("/bo-trygt-i/findes-ikke")]
    [InlineData("/bo-trygt-i/aarhus/nyheder/findes-ikke")]
    [InlineData("/redaktion")]
    public async Task A_page_that_citizens_do_not_find_is_an_error(string link) => Assert.Contains($"Linket »{link}« fører ingen steder hen.", await FindingsAsync(link), StringComparison.Ordinal);

    [Fact]
    public async Task What_is_taken_down_is_no_longer_there()
    {
        await EndAsync(Article, "tag-ned", ("Form.Reason", "Den var forkert."));
        Article = await AddressOfAsync("nabohjaelp-uden-app");

        Assert.Contains($"Linket »{Public}« fører ingen steder hen.", await FindingsAsync(Public), StringComparison.Ordinal);
    }

    private async Task<string> FindingsAsync(string link) =>
        (await Editor.PostAsync($"{Article}/kladde/vis", [.. (await FormAsync(Editor)).With([("Form.Blocks[0].Text", $"[Se]({link})")])])).Document.QuerySelector(".findings")?.TextContent ?? "";
}
