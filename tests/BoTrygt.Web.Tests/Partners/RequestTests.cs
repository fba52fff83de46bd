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
    private const string Kommune = "Aarhus Kommune";
    private const string PoliceName = "Østjyllands Politi";

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
            Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"{address}/opfoelgning", ("Form.Act", "Complete"))).Status);
        }

        Assert.Contains($"Følg op for {PoliceName}", (await police.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await police.PostAsync($"{address}/opfoelgning", ("Form.Act", "Complete"))).Status);
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
        Assert.Contains("afgjort imens", late.Words, StringComparison.Ordinal);
        Assert.Contains("Det kan vi ikke", late.Words, StringComparison.Ordinal);
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

    [Fact]
    public async Task A_request_that_nobody_answers_is_late_when_the_reminders_say_so()
    {
        using var police = await Desk.OfAsync(Portal, Police);
        await RequestAsync(Kommune, PoliceName, askedDaysAgo: 20);

        var row = (await police.OpenAsync("/arbejdsrum")).Document.QuerySelectorAll(".due__row").Single(row => row.TextContent.Contains("Prøven", StringComparison.Ordinal));

        Assert.NotNull(row.QuerySelector(".overdue"));
    }

    private Task<Guid> OrganisationAsync(string name) => AskAsync(db => db.Organisations.Where(row => row.Name == name).Select(row => row.Id).SingleAsync());

    /// <summary>A request about an initiative of Aarhus, for a day in a month.</summary>
    private async Task<Guid> RequestAsync(string asking, string asked, Guid? initiative = null, int askedDaysAgo = 0)
    {
        var (about, from, to) = (initiative ?? (await WaitingAsync()).InitiativeId, await OrganisationAsync(asking), await OrganisationAsync(asked));
        var id = Guid.Empty;
        await DoAsync(async db => id = db.Add(new Request
        {
            PartnershipId = await db.Initiatives.Where(row => row.Id == about).Select(row => row.PartnershipId).SingleAsync(),
            InitiativeId = about,
            AskingOrganisationId = from,
            AskedById = await db.Memberships.Where(row => row.OrganisationId == from).Select(row => row.PersonId).FirstAsync(),
            OwnerOrganisationId = to,
            Need = "Prøven",
            WantedBy = TimeProvider.System.Today().AddDays(30),
            AskedAt = DateTime.UtcNow.AddDays(-askedDaysAgo),
        }).Entity.Id);
        return id;
    }
}
