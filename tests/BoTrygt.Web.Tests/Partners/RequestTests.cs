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
    public async Task What_was_typed_comes_back_when_a_colleague_asked_meanwhile_and_is_sent_when_it_still_shall_be()
    {
        using var desk = await Desk.OfAsync(Portal, Coordinator);
        var asked = await WaitingAsync();
        var seen = Form.Of(await desk.OpenAsync(AnswerTo(asked)), "main form");
        await RequestAsync(Kommune, PoliceName, asked.InitiativeId);

        var late = await desk.PostAsync(seen.Action, [.. seen.With(await AttentionAsync())]);

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("To betjente", late.Document.QuerySelector("#Form_Need")?.TextContent.Trim());
        Assert.Contains("imens", Page.WordsOf(late.Document.QuerySelector(".error-summary")), StringComparison.Ordinal);
        Assert.Null((await ReadAsync(asked.Id)).AnsweredAt);
        var again = Form.Of(late, "main form");
        Assert.Equal(HttpStatusCode.Found, (await desk.PostAsync(again.Action, [.. again.Fields])).Status);
        Assert.Equal(2, await AskAsync(db => db.Requests.CountAsync(row => row.InitiativeId == asked.InitiativeId)));
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
