using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>A round is answered in the workroom, and one party asks another.</summary>
public sealed class FollowUpTests : FollowUpTest
{
    [Fact]
    public async Task Attention_asks_for_why_for_what_and_from_whom_and_keeps_what_was_typed()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();

        var page = await desk.PostAsync(AnswerTo(asked), ("Form.Progress", "NeedsAttention"), ("Form.NextStep", "Ring til politiet – æøå"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.All(new[] { "Skriv kort, hvorfor indsatsen kræver opmærksomhed eller er gået i stå.", "Skriv, hvad der er brug for.", "Vælg, hvem der bliver bedt om det.", "Skriv, hvornår det senest skal være." }, words => Assert.Contains(words, page.Words, StringComparison.Ordinal));
        Assert.Equal("Ring til politiet – æøå", page.Document.QuerySelector("#Form_NextStep")?.TextContent.Trim());
        Assert.Null((await ReadAsync(asked.Id)).AnsweredAt);
    }

    [Fact]
    public async Task What_follows_the_plan_and_needs_something_is_asked_about_once_more()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();

        var page = await desk.PostAsync(AnswerTo(asked), [.. (await AttentionAsync()).Where(field => field.Item1 != "Form.Progress"), ("Form.Progress", "OnTrack")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Kræver indsatsen opmærksomhed?", page.Words, StringComparison.Ordinal);
        Assert.Equal("To betjente", page.Document.QuerySelector("#Form_Need")?.TextContent.Trim());
        Assert.Null((await ReadAsync(asked.Id)).AnsweredAt);
    }

    [Fact]
    public async Task A_choice_that_is_missing_is_told_of_at_the_group_of_choices()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);

        var page = await desk.PostAsync(AnswerTo(await WaitingAsync()));

        var group = Assert.Single(page.Document.QuerySelectorAll("[role=radiogroup]"));
        Assert.Equal(("Hvordan går det?", "Vælg, hvordan det går."), (Page.WordsOf(page.Document.GetElementById(group.GetAttribute("aria-labelledby")!)), Page.WordsOf(page.Document.GetElementById(group.GetAttribute("aria-describedby")!))));
        Assert.Equal("radio", page.Document.QuerySelector(".error-summary a")?.GetAttribute("href") is { } link ? page.Document.QuerySelector(link)?.GetAttribute("type") : null);
    }

    [Theory]
    [InlineData("1200", 1200)]
    [InlineData("1.200", 1200)]
    [InlineData(" 1 200 ", 1200)]
    [InlineData("9.999.999", 9_999_999)]
    [InlineData("", null)]
    public async Task A_number_is_read_as_Danes_write_it(string typed, int? reached)
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();

        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(AnswerTo(asked), ("Form.Progress", "OnTrack"), ("Form.Reached", typed))).Status);
        Assert.Equal(reached, (await ReadAsync(asked.Id)).Reached);
    }

    [Theory]
    [InlineData("ca. 40")]
    [InlineData("1,5")]
    [InlineData("1.2")]
    [InlineData("-1")]
    [InlineData("10.000.000")]
    [InlineData("99999999999999999999")]
    public async Task What_is_no_number_to_count_with_is_told_so_in_the_same_words(string typed)
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();

        var page = await desk.PostAsync(AnswerTo(asked), ("Form.Progress", "OnTrack"), ("Form.Reached", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Skriv et helt tal fra 0 til 9.999.999, for eksempel 1.200.", Page.WordsOf(page.Document.QuerySelector(".error-summary li")));
        Assert.Equal(typed, page.Document.QuerySelector("#Form_Reached")?.GetAttribute("value"));
    }

    [Fact]
    public async Task An_answer_that_needs_somebody_becomes_a_request_that_the_other_party_sees_and_promises()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        using var police = await Desk.OfAsync(Portal, Police);
        var asked = await WaitingAsync();

        var saved = await desk.PostAsync(AnswerTo(asked), await AttentionAsync());
        Assert.Equal((HttpStatusCode.Found, $"/arbejdsrum/indsatser/{asked.InitiativeId}"), (saved.Status, saved.Location));
        Assert.Contains("Opfølgningen er gemt, og anmodningen er sendt til Østjyllands Politi.", Page.WordsOf((await desk.OpenAsync(saved.Location!)).Document.Body), StringComparison.Ordinal);
        var request = await AskAsync(db => db.Requests.SingleAsync(row => row.InitiativeId == asked.InitiativeId && row.Need == "To betjente"));
        Assert.Contains("To betjente", (await police.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
        Assert.NotEmpty(await AskAsync(db => db.Notices.Where(notice => notice.RequestId == request.Id && notice.Kind == NoticeKind.RequestMade).ToListAsync()));

        var without = await police.PostAsync($"/arbejdsrum/anmodninger/{request.Id}/svar", ("Form.Act", "Accept"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Equal(HttpStatusCode.Found, (await police.PostAsync($"/arbejdsrum/anmodninger/{request.Id}/svar", ("Form.Act", "Accept"), ("Form.PromisedBy", Day(10)))).Status);

        Assert.Equal(RequestState.Accepted, (await AskAsync(db => db.Requests.SingleAsync(row => row.Id == request.Id))).State);
        Assert.Contains("Lovet til", (await desk.OpenAsync("/arbejdsrum/partnerskaber/aarhus/opfoelgning")).Words, StringComparison.Ordinal);
        Assert.True(await AskAsync(db => db.Notices.AnyAsync(notice => notice.RequestId == request.Id && notice.Kind == NoticeKind.RequestAnswered && notice.PersonId == request.AskedById)));
        var title = await AskAsync(db => db.Initiatives.Where(row => row.Id == asked.InitiativeId).Select(row => row.Title).SingleAsync());
        var told = (await desk.OpenAsync("/arbejdsrum/partnerskaber/aarhus")).Document.QuerySelectorAll(".activity__group").Select(Page.WordsOf).Single(words => words.Contains("til en anmodning", StringComparison.Ordinal));
        Assert.StartsWith(title, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_party_that_asks_cannot_answer_for_the_other_nor_a_stranger_at_all()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        using var stranger = await Desk.OfAsync(Portal, "koordinator.randers@demo.invalid");
        var asked = await WaitingAsync();
        await desk.PostAsync(AnswerTo(asked), await AttentionAsync());
        var request = await AskAsync(db => db.Requests.Where(row => row.Need == "To betjente").Select(row => row.Id).SingleAsync());

        Assert.Equal(HttpStatusCode.NotFound, (await desk.PostAsync($"/arbejdsrum/anmodninger/{request}/svar", ("Form.Act", "Accept"), ("Form.PromisedBy", Day(10)))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/arbejdsrum/anmodninger/{request}")).Status);
        Assert.Equal(RequestState.Open, (await AskAsync(db => db.Requests.SingleAsync(row => row.Id == request))).State);
    }

    [Fact]
    public async Task Two_who_answer_at_once_see_each_others_words()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        await desk.PostAsync(AnswerTo(asked), ("Form.Progress", "Stalled"), ("Form.Explanation", "Den første"));

        var second = await desk.PostAsync(AnswerTo(asked), ("Form.Progress", "OnTrack"), ("Form.Explanation", "Den anden"));

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("Den første", second.Words, StringComparison.Ordinal);
        Assert.Equal(Progress.Stalled, (await ReadAsync(asked.Id)).Progress);
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(AnswerTo(asked), ("Form.Progress", "OnTrack"), ("Form.Explanation", "Den anden"), ("Form.Seen", second.Document.QuerySelector("#Form_Seen")?.GetAttribute("value")))).Status);
        Assert.Equal(Progress.OnTrack, (await ReadAsync(asked.Id)).Progress);
    }

    [Fact]
    public async Task A_reminder_in_between_is_in_nobodys_way()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        await DoAsync(async db => (await db.FollowUps.SingleAsync(row => row.Id == asked.Id)).Take(NoticeKind.ToDeputy, new(2026, 12, 1)));

        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(AnswerTo(asked), ("Form.Progress", "OnTrack"))).Status);
    }

    [Fact]
    public async Task An_initiative_that_is_over_is_not_asked_about()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        await DoAsync(async db =>
        {
            var initiative = await db.Initiatives.SingleAsync(row => row.Id == asked.InitiativeId);
            initiative.Become(InitiativeStatus.Completed, await db.Plans.SingleAsync(plan => plan.Id == initiative.PlanId), DateTime.UtcNow);
        });

        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(AnswerTo(asked), ("Form.Progress", "OnTrack"))).Status);
        Assert.Null((await ReadAsync(asked.Id)).AnsweredAt);
        Assert.Null((await desk.OpenAsync($"/arbejdsrum/indsatser/{asked.InitiativeId}")).Document.QuerySelector($"a[href='{AnswerTo(asked)}']"));
    }

    [Fact]
    public async Task The_rhythm_is_kept_and_two_at_once_see_each_other()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        const string address = "/arbejdsrum/partnerskaber/aarhus/opfoelgning/rytme";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.PostAsync(address, ("Form.Rhythm", "Monthly"), ("Form.Version", "0"), ("Form.SteeringMeetingOn", Day(1)))).Status);

        Assert.Contains("Med den rytme, I har nu, åbner næste runde", (await desk.OpenAsync(address)).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(address, ("Form.Rhythm", "Monthly"), ("Form.Version", "0"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsync(address, ("Form.Rhythm", "Yearly"), ("Form.Version", "0"))).Status);
        Assert.Equal(FollowUpRhythm.Monthly, await AskAsync(db => db.Partnerships.Where(row => row.Municipality.Slug == "aarhus").Select(row => row.Rhythm).SingleAsync()));
    }
}
