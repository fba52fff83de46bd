using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>Each party speaks for itself, and sees what the other one said.</summary>
public sealed class RequestTests : FollowUpTest
{
    [Theory]
    [InlineData(Kommune)]
    [InlineData("Bo trygt")]
    public async Task Nobody_follows_up_in_the_name_of_another_party(string asked)
    {
        using var coordinator = await Desk.OfAsync(Portal, Coordinator);
        using var administrator = await Desk.OfAsync(Portal, "administrator@demo.invalid");
        using var police = await Desk.OfAsync(Portal, Police);
        var address = $"/arbejdsrum/anmodninger/{await RequestAsync(PoliceName, asked)}";

        foreach (var desk in new[] { coordinator, administrator })
        {
            Assert.DoesNotContain("Følg op for", (await desk.OpenAsync(address)).Words, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"{address}/opfoelgning", ("Form.Act", "Withdraw"))).Status);
        }

        Assert.Contains($"Følg op for {PoliceName}", (await police.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await police.PostAsync($"{address}/opfoelgning", ("Form.Act", "Withdraw"))).Status);
    }

    [Fact]
    public async Task The_own_party_is_not_to_be_asked()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        var own = await OrganisationAsync(Kommune);
        var ask = $"/arbejdsrum/indsatser/{asked.InitiativeId}/anmodninger/ny";

        foreach (var address in new[] { ask, AnswerTo(asked) })
        {
            Assert.Null((await desk.OpenAsync(address)).Document.QuerySelector($"option[value='{own}']"));
        }

        var page = await desk.PostAsync(ask, ("Form.Need", "To betjente"), ("Form.WantedBy", Day(14)), ("Form.PartyId", $"{own}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Vælg, hvem der bliver bedt om det.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_answer_see_each_others_words_before_one_settles_it()
    {
        using var police = await Desk.OfAsync(Portal, Police);
        var address = $"/arbejdsrum/anmodninger/{await RequestAsync(Kommune, PoliceName)}";
        var seen = Form.Of(await police.OpenAsync(address), "main form");
        Assert.Equal(HttpStatusCode.Found, (await police.PostAsync(seen.Action, [.. seen.With([("Form.Act", "Accept"), ("Form.PromisedBy", Day(10)), ("Form.Text", "Vi kommer to")])])).Status);

        var second = await police.PostAsync(seen.Action, [.. seen.With([("Form.Act", "Decline"), ("Form.Text", "Det kan vi ikke")])]);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Vi kommer to", second.Words, StringComparison.Ordinal);
        Assert.Equal("Det kan vi ikke", second.Document.QuerySelector("#Form_Text")?.TextContent.Trim());
        Assert.Equal(1, await AskAsync(db => db.Requests.CountAsync(row => row.State == RequestState.Accepted)));
        var again = Form.Of(second, "main form");
        Assert.Equal(HttpStatusCode.Found, (await police.PostAsync(again.Action, [.. again.Fields])).Status);
    }

    [Fact]
    public async Task Words_to_a_request_that_was_withdrawn_meanwhile_are_shown_again()
    {
        using var coordinator = await Desk.OfAsync(Portal, Coordinator);
        using var police = await Desk.OfAsync(Portal, Police);
        var address = $"/arbejdsrum/anmodninger/{await RequestAsync(Kommune, PoliceName)}";
        Assert.Equal(HttpStatusCode.Found, (await coordinator.PostAsync($"{address}/opfoelgning", ("Form.Act", "Withdraw"))).Status);

        var late = await police.PostAsync($"{address}/svar", ("Form.Act", "Decline"), ("Form.Text", "Det kan vi ikke"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var said = Page.WordsOf(Assert.Single(late.Document.QuerySelectorAll(".error-summary")));
        Assert.All(new[] { "Beskeden er ikke sendt", "afgjort imens" }, words => Assert.Contains(words, said, StringComparison.Ordinal));
        Assert.DoesNotContain("ting at rette", said, StringComparison.Ordinal);
        Assert.Contains("Det kan vi ikke", late.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_by_when_an_answer_is_due_and_offers_what_fits_the_party_and_the_state()
    {
        using var coordinator = await Desk.OfAsync(Portal, Coordinator);
        using var police = await Desk.OfAsync(Portal, Police);
        var id = await RequestAsync(Kommune, PoliceName);
        var address = $"/arbejdsrum/anmodninger/{id}";

        var waiting = (await coordinator.OpenAsync(address)).Words;
        Assert.Contains($"Svar senest{(await AskAsync(db => db.Requests.SingleAsync(row => row.Id == id))).DueOn.InDanish()}", waiting, StringComparison.Ordinal);
        Assert.Contains("Skriv til dem", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("Meld, at det er udført", waiting, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await police.PostAsync($"{address}/svar", ("Form.Act", "Accept"), ("Form.PromisedBy", Day(10)))).Status);

        var promised = (await coordinator.OpenAsync(address)).Words;
        Assert.Contains("Meld, at det er udført", promised, StringComparison.Ordinal);
        Assert.DoesNotContain("Svar senest", promised, StringComparison.Ordinal);
        Assert.Contains((await coordinator.OpenAsync("/arbejdsrum/partnerskaber/aarhus")).Document.QuerySelectorAll($".activity a[href='{address}']"), line => Page.WordsOf(line).Contains($"lovet til {TimeProvider.System.Today().AddDays(10).InDanish()}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_in_between_is_in_no_answers_way()
    {
        using var police = await Desk.OfAsync(Portal, Police);
        var id = await RequestAsync(Kommune, PoliceName);
        var seen = Form.Of(await police.OpenAsync($"/arbejdsrum/anmodninger/{id}"), "main form");
        await DoAsync(async db => (await db.Requests.SingleAsync(row => row.Id == id)).Take(NoticeKind.RequestLate, new(2026, 12, 1)));

        Assert.Equal(HttpStatusCode.Found, (await police.PostAsync(seen.Action, [.. seen.With([("Form.Act", "Reply"), ("Form.Text", "Vi ser på det")])])).Status);
    }

    [Fact]
    public async Task A_request_that_nobody_answers_is_late_when_the_reminders_say_so()
    {
        using var police = await Desk.OfAsync(Portal, Police);
        await RequestAsync(Kommune, PoliceName, askedDaysAgo: 20);

        var row = (await police.OpenAsync("/arbejdsrum")).Document.QuerySelectorAll(".due__row").Single(row => row.TextContent.Contains("Prøven", StringComparison.Ordinal));

        Assert.NotNull(row.QuerySelector(".overdue"));
    }
}
