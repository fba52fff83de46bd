using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>Somebody answers in the workroom while the owner of the link is writing.</summary>
public sealed class UpdateLinkMeanwhileTests : UpdateLinkTest
{
    [Fact]
    public async Task What_was_typed_stays_with_its_initiative_when_the_one_before_it_is_answered()
    {
        var (code, asked) = await LinkToAsync(3);
        await AnswerAsync(asked[0]);

        var page = await PostAsync(code, [.. Say(asked[0], null, ""), .. Say(asked[1], LinkReply.NeedsHelp, ""), .. Say(asked[2], LinkReply.AsPlanned, "Det går fremad")]);
        var missing = page.Document.QuerySelectorAll("fieldset").Single(item => item.TextContent.Contains(asked[1].Initiative.Title, StringComparison.Ordinal));
        var words = missing.QuerySelector("textarea")!;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Skriv kort", Page.WordsOf(missing), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($".error-summary a[href='#{words.Id}']"));
        Assert.Equal(HttpStatusCode.Found, (await PostAsync(code, Form.Of(page, "main form").With([(words.GetAttribute("name")!, "Vi mangler folk")]))).Status);
        Assert.Equal((LinkReply.NeedsHelp, "Vi mangler folk"), await SaidAsync(asked[1]));
        Assert.Equal((LinkReply.AsPlanned, "Det går fremad"), await SaidAsync(asked[2]));
    }

    [Fact]
    public async Task Words_that_come_too_late_are_shown_again_and_the_others_are_saved()
    {
        var (code, asked) = await LinkToAsync(2);
        await AnswerAsync(asked[0]);

        var page = await PostAsync(code, [.. Say(asked[0], LinkReply.NeedsHelp, "Vi mangler to til fredag <b>"), .. Say(asked[1], LinkReply.Forward, "")]);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        var late = Page.WordsOf(page.Document.QuerySelector("[role=alert]"));
        Assert.All([asked[0].Initiative.Title, "Brug for hjælp", "Vi mangler to til fredag <b>", "koordinator"], words => Assert.Contains(words, late, StringComparison.Ordinal));
        Assert.Equal((null, "Ordene fra en anden"), await SaidAsync(asked[0]));
        Assert.Equal((LinkReply.Forward, ""), await SaidAsync(asked[1]));
    }

    [Fact]
    public async Task Words_without_a_choice_are_asked_about_and_nothing_is_saved_before()
    {
        var (code, asked) = await LinkToAsync(2);

        var page = await PostAsync(code, [.. Say(asked[0], LinkReply.Forward, ""), .. Say(asked[1], null, "Vi mangler to til fredag")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Vælg også, hvordan det går.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Vi mangler to til fredag", page.Words, StringComparison.Ordinal);
        Assert.Equal((null, ""), await SaidAsync(asked[0]));
    }

    [Fact]
    public async Task They_are_shown_as_well_when_something_is_missing_at_another()
    {
        var (code, asked) = await LinkToAsync(2);
        await AnswerAsync(asked[0]);

        var page = await PostAsync(code, [.. Say(asked[0], LinkReply.NeedsHelp, "Vi mangler to til fredag"), .. Say(asked[1], LinkReply.NeedsHelp, "")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Vi mangler to til fredag", Page.WordsOf(page.Document.QuerySelector("[role=alert]")), StringComparison.Ordinal);
        Assert.Empty(Page.WordsOf(page.Document.QuerySelector("textarea")));
        Assert.Single(page.Document.QuerySelectorAll(".error-summary li a"));
    }

    [Fact]
    public async Task What_is_sent_twice_is_no_conflict()
    {
        var (code, asked) = await LinkToAsync(1);

        await PostAsync(code, Say(asked[0], LinkReply.Forward, "Det går fremad"));

        Assert.Equal(HttpStatusCode.Found, (await PostAsync(code, Say(asked[0], LinkReply.Forward, "Det går fremad"))).Status);
    }

    [Fact]
    public async Task Words_to_a_link_that_has_closed_meanwhile_are_shown_again()
    {
        var (code, asked) = await LinkToAsync(1);
        await InAsync(db => db.FollowUpRounds.ExecuteUpdateAsync(set => set.SetProperty(round => round.ClosedAt, Now)));

        var page = await PostAsync(code, Say(asked[0], LinkReply.NeedsHelp, "Vi mangler to til fredag"));

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("Vi mangler to til fredag", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(asked[0].Initiative.Title, page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_initiative_that_is_asked_about_no_more_is_named_as_the_page_named_it()
    {
        var (code, asked) = await LinkToAsync(1);
        var form = Form.Of(await OpenAsync(code), "main form");
        await InAsync(db => db.FollowUpRounds.ExecuteUpdateAsync(set => set.SetProperty(round => round.ClosedAt, Now)));

        var page = await PostAsync(code, form.With(Say(asked[0], LinkReply.AsPlanned, "")));

        Assert.Contains($"{asked[0].Initiative.Title} bliver du ikke længere spurgt om.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("kopier", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_answer_from_a_second_tab_is_not_thanked_for()
    {
        var (code, asked) = await LinkToAsync(1);
        await PostAsync(code, Say(asked[0], LinkReply.AsPlanned, ""));

        var page = await PostAsync(code, Say(asked[0], LinkReply.NeedsHelp, "Vi mangler to til fredag"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Svaret er ikke gemt", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Tak", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_thanked_for_what_somebody_else_answered()
    {
        var (code, asked) = await LinkToAsync(1);
        await AnswerAsync(asked[0]);

        var page = await OpenAsync(code);

        Assert.Contains("er besvaret af en anden", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("modtaget", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Tak", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_only_coordinator_who_needs_help_asks_somebody_else()
    {
        var (code, asked) = await LinkToAsync(1);
        await InAsync(async db =>
        {
            var coordinators = db.Memberships.Where(membership => membership.Organisation.Name == "Aarhus Kommune" && membership.Role == Role.MunicipalityCoordinator);
            var one = await coordinators.Select(membership => membership.Id).FirstAsync();
            await coordinators.Where(membership => membership.Id != one).ExecuteDeleteAsync();
            await coordinators.ExecuteUpdateAsync(set => set.SetProperty(membership => membership.PersonId, Holder));
        });

        await PostAsync(code, Say(asked[0], LinkReply.NeedsHelp, "Jeg kan ikke alene"));

        await InAsync(async db =>
        {
            var told = await db.Notices.Where(notice => notice.FollowUp!.Id == asked[0].Id && notice.Kind == NoticeKind.HelpAsked).ToListAsync();
            Assert.NotEmpty(told);
            Assert.All(told, notice => Assert.Equal((Capacity.Consultant, false), (notice.As, notice.PersonId == Holder)));
        });
    }

    private async Task<(LinkReply? ByLink, string Explanation)> SaidAsync(FollowUp asked)
    {
        var now = await ReadAsync(asked.Id);
        return (now.ByLink, now.Explanation);
    }
}
