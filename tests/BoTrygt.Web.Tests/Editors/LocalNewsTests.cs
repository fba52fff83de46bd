using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>What a kommune's own editors tell, and what they have told before.</summary>
public sealed class LocalNewsTests : EditorTest
{
    private const string Place = "/bo-trygt-i/aarhus";
    private const string All = $"{Place}/nyheder";

    [Fact]
    public async Task All_news_stand_in_one_list_and_the_latest_on_the_kommunes_page()
    {
        Assert.Contains("Der er ingen nyheder endnu.", (await ReadAsync(All)).Words, StringComparison.Ordinal);
        for (var number = 1; number <= 6; number++)
        {
            await PublishLocalAsync("News", $"Nyhed {number}");
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(["Nyhed 6", "Nyhed 5", "Nyhed 4", "Nyhed 3", "Nyhed 2", "Nyhed 1"], TitlesOn(await ReadAsync(All)));
        var page = await ReadAsync(Place);
        Assert.Equal(["Nyhed 6", "Nyhed 5", "Nyhed 4"], TitlesOn(page));
        Assert.NotNull(page.Document.QuerySelector($"main a[href='{All}']"));
    }

    [Fact]
    public async Task Readers_are_told_what_was_changed()
    {
        var address = await PublishLocalAsync("News", "Nyt sted");
        Assert.DoesNotContain("Det er ændret", (await ReadAsync($"{All}/nyt-sted")).Words, StringComparison.Ordinal);
        await PublishLocalAgainAsync(address, [("Form.Blocks[0].Text", "Vi mødes på biblioteket.")], "Mødestedet er et andet.");

        Assert.Contains("Mødestedet er et andet.", (await ReadAsync($"{All}/nyt-sted")).Words, StringComparison.Ordinal);
    }

    private static IEnumerable<string> TitlesOn(Page page) => page.Document.QuerySelectorAll($"main a[href^='{All}/']").Select(link => link.TextContent.Trim());
}
