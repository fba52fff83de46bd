using System.Net;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>Each initiative behind a link has fields and errors of its own.</summary>
public sealed class UpdateLinkFieldTests : UpdateLinkTest
{
    /// <summary>A browser that goes back fills fields in again by their names and their places.</summary>
    [Fact]
    public async Task The_fields_of_an_initiative_keep_their_names_when_the_one_before_it_is_answered()
    {
        var (code, asked) = await LinkToAsync(2);
        var before = NamesAt(await OpenAsync(code), asked[1]);

        await PostAsync(code, Say(asked[0], LinkReply.NeedsHelp, "Vi mangler to til fredag"));
        var page = await OpenAsync(code);

        Assert.NotEmpty(before);
        Assert.Equal(before, NamesAt(page, asked[1]));
        Assert.Equal("off", page.Document.QuerySelector("main form")!.GetAttribute("autocomplete"));
    }

    /// <summary>Sent again from a page that the browser kept.</summary>
    [Fact]
    public async Task What_was_said_about_one_is_not_stored_at_its_neighbour()
    {
        var (code, asked) = await LinkToAsync(2);
        await PostAsync(code, Say(asked[0], LinkReply.NeedsHelp, "Vi mangler to til fredag"));

        await PostAsync(code, [.. Say(asked[0], LinkReply.NeedsHelp, "Vi mangler to til fredag"), .. Say(asked[1], null, "")]);

        Assert.Null((await ReadAsync(asked[1].Id)).AnsweredAt);
    }

    [Fact]
    public async Task What_is_wrong_with_words_that_come_too_late_keeps_no_other_from_being_saved()
    {
        var (code, asked) = await LinkToAsync(2);
        await AnswerAsync(asked[0]);

        var page = await PostAsync(code, [.. Say(asked[0], LinkReply.Forward, new('x', FollowUp.ExplanationMaxLength + 1)), .. Say(asked[1], LinkReply.Forward, "")]);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal(LinkReply.Forward, (await ReadAsync(asked[1].Id)).ByLink);
    }

    [Fact]
    public async Task Each_thing_that_is_wrong_is_said_once_with_its_initiative_and_leads_to_the_field()
    {
        var (code, asked) = await LinkToAsync(2);

        var page = await PostAsync(code, [.. Say(asked[0], null, ""), .. Say(asked[1], null, "Vi mangler to til fredag")]);

        var link = Assert.Single(page.Document.QuerySelectorAll(".error-summary li a"));
        Assert.StartsWith($"»{asked[1].Initiative.Title}«: Vælg også", link.TextContent, StringComparison.Ordinal);
        Assert.Equal("radio", page.Document.QuerySelector(link.GetAttribute("href")!)?.GetAttribute("type"));
    }

    private static List<string?> NamesAt(Page page, FollowUp asked) =>
        [.. page.Document.QuerySelectorAll("fieldset").Single(item => item.TextContent.Contains(asked.Initiative.Title, StringComparison.Ordinal)).QuerySelectorAll("input, textarea").SelectMany(field => new[] { field.GetAttribute("name"), field.Id })];
}
