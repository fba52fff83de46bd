using System.Net;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Editors;

/// <summary>A published article is still right, no longer holds, or goes.</summary>
public sealed class EndingTests : EditorTest
{
    [Fact]
    public async Task What_is_withdrawn_stays_with_the_reason_and_leaves_the_lists()
    {
        await ReadAsync($"/raad/{Theme}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EndAsync(Article, "traek-tilbage")).Status);
        await EndAsync(Article, "traek-tilbage", ("Form.Reason", "Standarden er en anden nu."));

        var page = await ReadAsync(Public);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Standarden er en anden nu.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Public, (await ReadAsync($"/raad/{Theme}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_taken_down_is_gone_with_the_reason_or_leads_on()
    {
        await EndAsync(Article, "tag-ned", ("Form.Reason", "Siden var forkert."));
        var gone = await ReadAsync(Public);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("Siden var forkert.", gone.Words, StringComparison.Ordinal);

        var other = await AddressOfAsync("vinduer");
        await EndAsync(other, "tag-ned", ("Form.Reason", "Samlet."), ("Form.MergedIntoId", $"{await AskAsync(db => db.Articles.Where(article => article.Slug == "doere-og-laase").Select(article => article.Id).SingleAsync())}"));
        var moved = await ReadAsync("/raad/skalsikring/vinduer");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/raad/skalsikring/doere-og-laase"), (moved.Status, moved.Location));
    }

    [Fact]
    public async Task Nobody_says_still_right_of_words_that_came_after_the_page_was_opened()
    {
        var form = Form.Of(await Editor.OpenAsync($"{Article}/afslut"), "form[action$=stadig-rigtig]");
        await PublishNowAsync("Nyere ord.");

        Assert.Equal(HttpStatusCode.Conflict, (await Editor.PostAsync(form.Action, [.. form.Fields])).Status);
        Assert.Null((await ArticleAsync()).ConfirmedOn);
    }

    [Fact]
    public async Task Still_right_is_one_click_and_readers_see_the_day()
    {
        await EndAsync(Article, "stadig-rigtig", ("Form.ReviewOn", "2028-01-01"));

        Assert.Contains("rådet er stadig rigtigt", (await ReadAsync(Public)).Words, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2028, 1, 1), (await ArticleAsync()).ReviewOn);
    }
}
