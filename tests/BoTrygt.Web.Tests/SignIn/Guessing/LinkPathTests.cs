using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.CalendarFeeds;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.SignIn.Guessing;

/// <summary>Links that open something without a sign-in: the right one is not looked at after too many wrong ones, and each kind has its own count.</summary>
public sealed class LinkPathTests : GuessingTest
{
    [Fact]
    public async Task A_calendar_address()
    {
        var path = $"/kalender/{await CalendarCodeAsync()}.ics";
        UseUp(GuessKind.Calendar);

        AssertTooMany(await Portal.Visitor().OpenAsync(path));
        AssertTooMany(await Portal.Visitor().OpenAsync("/kalender/gaettet.ics"));
        Assert.Equal(HttpStatusCode.OK, (await Portal.Visitor().OpenAsync(path, Elsewhere)).Status);
        WaitForOne(GuessKind.Calendar);
        Assert.Equal(HttpStatusCode.OK, (await Portal.Visitor().OpenAsync(path)).Status);
    }

    [Fact]
    public async Task A_preview_of_an_article()
    {
        var path = $"/forhaandsvisning/{await PreviewCodeAsync()}";
        UseUp(GuessKind.Link);

        AssertTooMany(await Portal.Visitor().OpenAsync(path));
        Assert.Equal(HttpStatusCode.OK, (await Portal.Visitor().OpenAsync(path, Elsewhere)).Status);
        WaitForOne(GuessKind.Link);
        Assert.Equal(HttpStatusCode.OK, (await Portal.Visitor().OpenAsync(path)).Status);
    }

    [Fact]
    public async Task A_link_to_answer_with_and_the_words_are_kept()
    {
        var (code, asked) = await UpdateCodeAsync();
        UseUp(GuessKind.Link);
        AssertTooMany(await Portal.Visitor().OpenAsync($"{FollowUpAddresses.ByLink}?kode={code}"));
        using var visitor = Desk.OfStranger(Portal);
        (string, string?)[] fields = [("Form.Kode", code), ($"Form.Items[{asked}].Reply", "AsPlanned"), ($"Form.Items[{asked}].Title", "Lygter"), ($"Form.Items[{asked}].Text", "De første ti lygter står der.")];

        var refused = await visitor.PostForgedAsync(FollowUpAddresses.ByLink, fields);
        AssertTooMany(refused);
        Assert.Contains("De første ti lygter står der.", refused.Words, StringComparison.Ordinal);
        WaitForOne(GuessKind.Link);
        Assert.Equal(HttpStatusCode.Found, (await visitor.PostForgedAsync(FollowUpAddresses.ByLink, fields)).Status);
    }

    [Fact]
    public async Task An_invitation()
    {
        var path = $"/invitation?kode={await InvitationCodeAsync()}";
        UseUp(GuessKind.Link);

        AssertTooMany(await Portal.Visitor().OpenAsync(path));
        Assert.Equal(HttpStatusCode.OK, (await Portal.Visitor().OpenAsync(path, Elsewhere)).Status);
        WaitForOne(GuessKind.Link);
        Assert.Equal(HttpStatusCode.OK, (await Portal.Visitor().OpenAsync(path)).Status);
    }

    [Fact]
    public async Task Old_calendars_keep_nobody_from_signing_in()
    {
        foreach (var kind in Enum.GetValues<GuessKind>().Where(kind => kind != GuessKind.Proof))
        {
            UseUp(kind);
        }

        using var browser = new Browser(Portal);
        Assert.Equal(HttpStatusCode.Found, (await browser.SignInAsync()).Status);
    }

    [Fact]
    public async Task A_wrong_code_counts_and_a_right_one_does_not()
    {
        var path = $"/forhaandsvisning/{await PreviewCodeAsync()}";
        await Task.WhenAll(Enumerable.Range(0, 99).Select(number => Portal.Visitor().OpenAsync($"/forhaandsvisning/gaet-{number}")));
        for (var times = 0; times < 3; times++)
        {
            Assert.Equal(HttpStatusCode.OK, (await Portal.Visitor().OpenAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await Portal.Visitor().OpenAsync("/forhaandsvisning/et-gaet-til")).Status);
        AssertTooMany(await Portal.Visitor().OpenAsync(path));
    }

    private async Task<string> CalendarCodeAsync()
    {
        await using var db = Portal.Database.Open();
        var feed = db.Add(new CalendarFeed { PersonId = await db.People.Where(person => person.Email == Browser.Coordinator).Select(person => person.Id).SingleAsync(), PartnershipId = null }).Entity;
        var code = feed.Renew(Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        return code;
    }

    private async Task<string> InvitationCodeAsync()
    {
        await using var db = Portal.Database.Open();
        var coordinator = await db.Memberships.FirstAsync(row => row.Role == Role.MunicipalityCoordinator);
        var invitation = db.Add(new Invitation { OrganisationId = coordinator.OrganisationId, Role = Role.Reader, Name = "Prøve", Email = "ny@demo.invalid" }).Entity;
        var code = invitation.Send(coordinator.PersonId, Clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync();
        return code;
    }

    private async Task<string> PreviewCodeAsync()
    {
        await using var db = Portal.Database.Open();
        var article = await db.Articles.FirstAsync(row => db.Revisions.Any(revision => revision.ArticleId == row.Id && revision.Number == row.LatestRevision));
        var (link, code) = PreviewLink.To(article, (await db.People.FirstAsync()).Id, Clock.GetUtcNow().UtcDateTime);
        db.Add(link);
        await db.SaveChangesAsync();
        return code;
    }

    private async Task<(string Code, Guid Asked)> UpdateCodeAsync()
    {
        await using var db = Portal.Database.Open();
        var asked = await db.FollowUps.Waiting().Include(row => row.Initiative.OwnerPost).Include(row => row.Round)
            .FirstAsync(row => row.Initiative.OwnerPost.Organisation.Name == "Aarhus Kommune" && row.Initiative.OwnerPost.HolderId != null);
        var (link, code) = UpdateLink.For(asked.Initiative.OwnerPost.HolderId.GetValueOrDefault(), [(asked, asked.Initiative.OwnerPostId)], Clock.GetUtcNow().UtcDateTime);
        db.Add(link);
        await db.SaveChangesAsync();
        return (code, asked.Id);
    }
}
