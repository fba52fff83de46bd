using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Partners;

/// <summary>The personal link in a mail, as its owner uses it and as others would like to.</summary>
public sealed class UpdateLinkTests : UpdateLinkTest
{
    [Fact]
    public async Task Opening_it_changes_nothing_and_sets_no_cookie()
    {
        var before = await FingerprintAsync();

        using var visitor = Portal.Visitor();
        using var response = await visitor.GetAsync(Address(Code));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.All(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => Assert.Contains("=; expires=Thu, 01 Jan 1970", cookie, StringComparison.Ordinal));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal(before, await FingerprintAsync());
    }

    /// <summary>Whether the job that ends the partnership has run or not.</summary>
    [Fact]
    public async Task After_a_partnerships_last_day_it_opens_nothing()
    {
        await InAsync(db => db.Partnerships.ExecuteUpdateAsync(set => set.SetProperty(partnership => partnership.LastDay, new DateOnly(2020, 1, 1))));

        Assert.Equal(HttpStatusCode.Gone, (await OpenAsync(Code)).Status);
    }

    [Fact]
    public async Task It_shows_titles_and_last_statuses_and_nothing_else()
    {
        var page = await OpenAsync(Code);

        Assert.All(Open, followUp => Assert.Contains(followUp.Initiative.Title, page.Words, StringComparison.Ordinal));
        await InAsync(async db =>
        {
            var names = await db.People.Select(person => person.Name).ToListAsync();
            Assert.All(names, name => Assert.DoesNotContain(name, page.Words, StringComparison.Ordinal));
            Assert.DoesNotContain("Aarhus Kommune", page.Words, StringComparison.Ordinal);
            Assert.All(await db.FollowUps.Where(followUp => followUp.Explanation != "").Select(followUp => followUp.Explanation).Distinct().ToListAsync(), words => Assert.DoesNotContain(words, page.Words, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task An_answer_is_saved_once_marked_and_in_the_name_of_the_holder()
    {
        var page = await PostAsync(Code, Choose(0, LinkReply.NeedsHelp, "Vi mangler folk <script>alert(1)</script>"));
        Assert.Equal(HttpStatusCode.Found, page.Status);
        await PostAsync(Code, Choose(0, LinkReply.Forward, "Noget andet"));

        var now = await ReadAsync(Open[0].Id);
        Assert.Equal((Progress.NeedsAttention, LinkReply.NeedsHelp, Holder), (now.Progress, now.ByLink, now.AnsweredById));
        Assert.StartsWith("Vi mangler folk", now.Explanation, StringComparison.Ordinal);
        using var desk = await Desk.OfAsync(Portal, "koordinator.aarhus@demo.invalid");
        var shown = await desk.OpenAsync($"/arbejdsrum/indsatser/{now.InitiativeId}");
        Assert.Contains("Via link i mail: brug for hjælp", shown.Words, StringComparison.Ordinal);
        Assert.Contains("koordinator har fået besked", shown.Words, StringComparison.Ordinal);
        Assert.Empty(shown.Document.QuerySelectorAll("main script"));
        Assert.Contains("modtaget", (await OpenAsync(Code)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_without_words_comes_back_with_what_was_chosen()
    {
        var page = await PostAsync(Code, Choose(0, LinkReply.NeedsHelp, " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Skriv kort, hvad I har brug for hjælp til.", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("input[value=NeedsHelp][checked]"));
        Assert.Null((await ReadAsync(Open[0].Id)).AnsweredAt);
    }

    [Fact]
    public async Task The_first_time_unchanged_is_neither_offered_nor_taken()
    {
        var (code, asked) = await LinkToAsync(1);

        var offered = (await OpenAsync(code)).Document.QuerySelectorAll("main input[type=radio]").Select(choice => choice.GetAttribute("value"));
        var forged = await PostAsync(code, Say(asked[0], LinkReply.Unchanged, ""));

        Assert.Equal(["AsPlanned", "NeedsHelp"], offered);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.Status);
        Assert.Null((await ReadAsync(asked[0].Id)).AnsweredAt);
    }

    [Fact]
    public async Task A_form_without_a_choice_is_asked_for_one() =>
        Assert.Contains("for mindst én indsats", (await PostAsync(Code, Choose(0, null, ""))).Words, StringComparison.Ordinal);

    [Fact]
    public async Task It_does_not_reach_the_follow_up_of_somebody_else()
    {
        var other = Guid.Empty;
        await InAsync(async db => other = await db.FollowUps.Waiting().Where(followUp => followUp.Initiative.OwnerPost.HolderId != Holder).Select(followUp => followUp.Id).FirstAsync());

        await PostAsync(Code, [($"Form.Items[{other}].Reply", "Forward"), ($"Form.Items[{other}].Text", "Ikke min")]);

        Assert.Null((await ReadAsync(other)).AnsweredAt);
    }

    [Fact]
    public async Task Unknown_expired_and_handed_over_look_the_same()
    {
        var unknown = await OpenAsync(Code[..^1] + (Code[^1] == 'A' ? 'B' : 'A'));
        Assert.Equal(HttpStatusCode.Gone, unknown.Status);
        Assert.Equal(unknown.Words, (await OpenAsync("")).Words);
        Assert.Equal(unknown.Words, (await OpenAsync(new string('x', 5000))).Words);

        Wait(TimeSpan.FromDays(UpdateLink.DaysToLive + 1));
        Assert.Equal(unknown.Words, (await OpenAsync(Code)).Words);
        Assert.Equal(HttpStatusCode.Gone, (await PostAsync(Code, Choose(0, LinkReply.Forward, ""))).Status);
    }

    [Fact]
    public async Task It_dies_when_the_post_passes_to_somebody_else()
    {
        await InAsync(async db =>
        {
            var next = await db.Memberships.Where(membership => membership.Organisation.Name == "Aarhus Kommune" && membership.PersonId != Holder && membership.To == null).Select(membership => membership.PersonId).FirstAsync();
            foreach (var post in await db.Posts.Where(post => post.HolderId == Holder).ToListAsync())
            {
                post.HolderId = next;
            }

            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Gone, (await OpenAsync(Code)).Status);
        await PostAsync(Code, Choose(0, LinkReply.Forward, ""));
        Assert.Null((await ReadAsync(Open[0].Id)).AnsweredAt);
    }

    [Fact]
    public async Task It_dies_when_the_holder_has_left_the_organisation()
    {
        await InAsync(db => db.Memberships.Where(membership => membership.PersonId == Holder).ExecuteUpdateAsync(set => set.SetProperty(membership => membership.To, DateOnly.FromDateTime(Now).AddDays(-1))));

        Assert.Equal(HttpStatusCode.Gone, (await OpenAsync(Code)).Status);
    }

    [Fact]
    public async Task ItsCode_stands_neither_in_the_database_nor_in_the_log()
    {
        await OpenAsync(Code);
        await PostAsync(Code, Choose(0, LinkReply.Forward, ""));

        Assert.DoesNotContain(Portal.Log.Lines, line => line.Contains(Code, StringComparison.Ordinal));
        await InAsync(async db => Assert.False(await db.UpdateLinks.AnyAsync(link => link.CodeHash == Code)));
    }

    [Fact]
    public async Task A_code_that_was_cut_is_told_so_and_one_that_is_over_is_not()
    {
        Assert.Contains("kun en del af linket", (await OpenAsync(Code[..20])).Words, StringComparison.Ordinal);

        await InAsync(db => db.FollowUpRounds.ExecuteUpdateAsync(set => set.SetProperty(round => round.ClosedAt, Now)));
        var over = await OpenAsync(Code);

        Assert.Contains("Linket virker ikke længere", over.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("kun en del af linket", over.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("altid", over.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_answered_is_shown_with_its_words_and_how_many_remain()
    {
        var (code, asked) = await LinkToAsync(3);
        var before = await OpenAsync(code);

        await PostAsync(code, Say(asked[0], LinkReply.NeedsHelp, "Vi mangler to til fredag"));
        var page = await OpenAsync(code);

        Assert.Contains("Bo trygt i Aarhus. Svar senest", before.Words, StringComparison.Ordinal);
        Assert.Contains("Der mangler svar om 2 indsatser.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Vi mangler to til fredag", Page.WordsOf(page.Document.QuerySelector(".update-done")), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/bo-trygt-i/aarhus']"));
    }

    private (string Name, string? Value)[] Choose(int index, LinkReply? reply, string text) => Say(Open[index], reply, text);

    private async Task<string> FingerprintAsync()
    {
        var text = "";
        await InAsync(async db => text = $"{await db.FollowUps.SumAsync(followUp => followUp.Version)} {await db.AuditEntries.CountAsync()} {await db.Notices.CountAsync()} {await db.UpdateLinks.CountAsync()} {await db.AccessEntries.CountAsync()}");
        return text;
    }
}
