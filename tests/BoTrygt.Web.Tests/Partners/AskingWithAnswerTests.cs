using System.Net;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>What is asked of another party on the form that answers the round, and what was asked already.</summary>
public sealed class AskingWithAnswerTests : FollowUpTest
{
    [Fact]
    public async Task What_was_typed_comes_back_when_a_colleague_asked_meanwhile_and_is_sent_when_it_still_shall_be()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        var seen = Form.Of(await desk.OpenAsync(AnswerTo(asked)), "main form");
        await RequestAsync(Kommune, PoliceName, asked.InitiativeId);

        var late = await desk.PostAsync(seen.Action, [.. seen.With(await AttentionAsync())]);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("To betjente", late.Document.QuerySelector("#Form_Need")?.TextContent.Trim());
        var said = Page.WordsOf(Assert.Single(late.Document.QuerySelectorAll(".error-summary")));
        Assert.All(new[] { "ikke gemt endnu", "mens du skrev", Kommune, PoliceName, "Prøven", "Venter på svar", "Gem igen" }, words => Assert.Contains(words, said, StringComparison.Ordinal));
        Assert.DoesNotContain("ting at rette", said, StringComparison.Ordinal);
        Assert.All(late.Document.QuerySelectorAll("main a[href^='/arbejdsrum/anmodninger/']"), link => Assert.Equal("_blank", link.GetAttribute("target")));
        Assert.Null((await ReadAsync(asked.Id)).AnsweredAt);
        var again = Form.Of(late, "main form");
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(again.Action, [.. again.Fields])).Status);
        Assert.Equal(2, await AskAsync(db => db.Requests.CountAsync(row => row.InitiativeId == asked.InitiativeId)));
    }

    [Fact]
    public async Task Who_sent_it_in_another_window_is_not_told_of_somebody_else()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        var seen = Form.Of(await desk.OpenAsync(AnswerTo(asked)), "main form");
        await desk.PostAsync($"/arbejdsrum/indsatser/{asked.InitiativeId}/anmodninger/ny", [.. (await AttentionAsync()).Where(field => field.Item1 is "Form.Need" or "Form.WantedBy" or "Form.PartyId")]);

        var late = await desk.PostAsync(seen.Action, [.. seen.With(await AttentionAsync())]);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Du har selv sendt en anmodning", late.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_who_is_asked_and_leads_to_the_request()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        var id = await RequestAsync(Kommune, PoliceName, asked.InitiativeId);

        var link = (await desk.OpenAsync("/arbejdsrum/opfoelgning?vis=alle&partnerskab=aarhus")).Document.QuerySelector($"a[href='/arbejdsrum/anmodninger/{id}']");

        Assert.Equal($"{PoliceName} er bedt om hjælp: venter på svar", Page.WordsOf(link));
    }

    [Fact]
    public async Task What_is_asked_for_already_stands_on_the_form()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        await RequestAsync(Kommune, PoliceName, asked.InitiativeId);

        var words = (await desk.OpenAsync(AnswerTo(asked))).Words;

        Assert.All(new[] { "Der er en anmodning i gang", PoliceName, "Prøven", "Venter på svar" }, part => Assert.Contains(part, words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_colleague_asked_for_already_need_not_be_asked_again()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        var seen = Form.Of(await desk.OpenAsync(AnswerTo(asked)), "main form");
        await RequestAsync(Kommune, PoliceName, asked.InitiativeId);
        var again = Form.Of(await desk.PostAsync(seen.Action, [.. seen.With(await AttentionAsync())]), "main form");

        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(again.Action, [.. again.With([("Form.Need", "")])])).Status);
        Assert.Equal(1, await AskAsync(db => db.Requests.CountAsync(row => row.InitiativeId == asked.InitiativeId)));
    }

    [Fact]
    public async Task What_is_typed_to_ask_for_is_asked_for_whatever_the_status()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();

        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(AnswerTo(asked), [.. (await AttentionAsync()).Where(field => field.Item1 != "Form.Progress"), ("Form.Progress", "Stalled")])).Status);
        Assert.Equal(1, await AskAsync(db => db.Requests.CountAsync(row => row.InitiativeId == asked.InitiativeId)));
    }
}
