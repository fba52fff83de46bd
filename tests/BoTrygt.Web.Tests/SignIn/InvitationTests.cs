using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>An invitation, from the one who asks to the one who says yes.</summary>
public sealed class InvitationTests : InvitationTest
{
    [Fact]
    public async Task Somebody_new_chooses_a_password_and_is_in()
    {
        var link = await InviteAsync();
        var page = await Guest.OpenAsync(link);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("inviterer dig til Bo trygts arbejdsrum med rollen Læser i Aarhus Kommune", page.Words, StringComparison.Ordinal);
        Assert.Equal(("no-referrer", "/arbejdsrum"), (page.Header("Referrer-Policy"), (await AcceptAsync(page)).Location));
        Assert.Contains("Du har nu rollen »Læser« i Aarhus Kommune", (await Guest.OpenAsync("/arbejdsrum")).Words, StringComparison.Ordinal);
        var membership = await AskAsync(db => db.Memberships.Include(row => row.Person).SingleAsync(row => row.Person.Email == Newcomer));
        Assert.Equal((Role.Reader, null), (membership.Role, membership.To));
        using var again = new Browser(Portal);
        Assert.Equal("/arbejdsrum", (await again.SignInAsync(Newcomer, Password)).Location);
    }

    /// <summary>Programs that look into links open them, some several times.</summary>
    [Fact]
    public async Task Opening_uses_nothing_up_and_saying_yes_does()
    {
        var link = await InviteAsync();
        for (var visit = 0; visit < 3; visit++)
        {
            using var scanner = new Browser(Portal);
            Assert.Equal(HttpStatusCode.OK, (await scanner.OpenAsync(link)).Status);
        }

        await AcceptAsync(await Guest.OpenAsync(link));

        using var thief = new Browser(Portal);
        Assert.Equal(HttpStatusCode.Gone, (await thief.OpenAsync(link)).Status);
    }

    [Theory]
    [InlineData(-1, HttpStatusCode.OK)]
    [InlineData(0, HttpStatusCode.Gone)]
    public async Task It_works_for_48_hours(int minutes, HttpStatusCode status)
    {
        var link = await InviteAsync();
        Clock.Advance(TimeSpan.FromHours(48) + TimeSpan.FromMinutes(minutes));

        Assert.Equal(status, (await Guest.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task Neither_the_code_nor_a_password_lies_in_the_database()
    {
        var code = (await InviteAsync()).Split('=')[1];

        Assert.Equal(SecretCode.HashOf(code), await AskAsync(db => db.Invitations.Select(row => row.CodeHash).SingleAsync()));
        Assert.DoesNotContain(code, await AskAsync(async db => string.Join(' ', await db.Set<BoTrygt.Domain.Audit.AuditValue>().Select(value => value.Before + value.After).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_else_who_is_signed_in_is_told_and_uses_nothing_up()
    {
        var link = await InviteAsync();
        using var other = new Browser(Portal);
        await other.SignInAsync("koordinator.randers@demo.invalid");

        var page = await other.OpenAsync(link);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Invitationen er til m…@aarhus.invalid, men du er logget ind som koordinator.randers@demo.invalid", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Newcomer, page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await other.PostAsync("/invitation", [("Form.Code", link.Split('=')[1]), ("Form.Password", Password), ("Form.Repeated", Password), ("__RequestVerificationToken", Browser.TokenOf(page))])).Status);
        Assert.False(await AskAsync(db => db.People.AnyAsync(person => person.Email == Newcomer)));
        Assert.Equal(HttpStatusCode.OK, (await Guest.OpenAsync(link)).Status);
    }

    /// <summary>Whoever finds the mail of somebody who has an account does not get in with it.</summary>
    [Fact]
    public async Task Whoever_has_an_account_signs_in_and_says_yes()
    {
        var link = await InviteAsync("koordinator.randers@demo.invalid");
        var before = await Guest.OpenAsync(link);
        Assert.Null(before.Document.QuerySelector("input[type=password]"));
        Assert.Equal(HttpStatusCode.Conflict, (await Guest.PostAsync("/invitation", [("Form.Code", link.Split('=')[1]), ("Form.Password", Password), ("Form.Repeated", Password), ("__RequestVerificationToken", Browser.TokenOf(await Guest.OpenAsync("/log-ind")))])).Status);

        var signedIn = await Guest.SignInAsync("koordinator.randers@demo.invalid", path: before.Document.QuerySelector("main a.button")!.GetAttribute("href")!);
        Assert.Equal(link, signedIn.Location);
        Assert.Equal("/arbejdsrum", (await Guest.SubmitAsync(link)).Location);
        Assert.Equal(2, await AskAsync(db => db.Memberships.CountAsync(row => row.Person.Email == "koordinator.randers@demo.invalid")));
    }

    /// <summary>An app alone keeps the link of a mail from choosing a password for it.</summary>
    [Fact]
    public async Task Whoever_has_an_app_and_no_password_is_known_too()
    {
        await using (var db = Portal.Database.Open())
        {
            (await db.Users.SingleAsync(row => row.Email == "koordinator.randers@demo.invalid")).KeepAuthenticator("forseglet", 1);
            await db.SaveChangesAsync();
            await db.Users.Where(row => row.Email == "koordinator.randers@demo.invalid").ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, (string?)null));
        }

        var page = await Guest.OpenAsync(await InviteAsync("koordinator.randers@demo.invalid"));
        Assert.Null(page.Document.QuerySelector("input[type=password]"));
        Assert.Contains("Du har en konto i forvejen", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_mail_takes_the_place_of_the_old_one_and_what_is_taken_back_is_over()
    {
        var first = await InviteAsync();
        var id = await AskAsync(db => db.Invitations.Select(row => row.Id).SingleAsync());
        using var desk = await Desk.OfAsync(Portal, Browser.Coordinator);
        await desk.PostAsync($"/administration/invitationer/{id}/send-igen");
        var second = await LinkAsync();

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), ((await Guest.OpenAsync(first)).Status, (await Guest.OpenAsync(second)).Status));
        await desk.PostAsync($"/administration/invitationer/{id}/traek-tilbage");
        Assert.Equal(HttpStatusCode.Gone, (await Guest.OpenAsync(second)).Status);
        Assert.Contains("allerede brugt eller trukket tilbage", (await desk.OpenAsync((await desk.PostAsync($"/administration/invitationer/{id}/send-igen")).Location!)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_role_is_not_given_when_the_one_who_asked_may_not_give_it_any_more()
    {
        var link = await InviteAsync();
        await using (var db = Portal.Database.Open())
        {
            await db.Memberships.Where(row => row.Person.Email == Browser.Coordinator).ExecuteUpdateAsync(set => set.SetProperty(row => row.To, DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(-2)));
        }

        Assert.Equal(HttpStatusCode.Gone, (await Guest.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task Nobody_asks_for_a_role_of_another_organisation_or_one_that_is_not_his_to_give()
    {
        using var randers = await Desk.OfAsync(Portal, "koordinator.randers@demo.invalid");
        Assert.Equal(HttpStatusCode.NotFound, (await randers.PostAsync(await AddressAsync(), Fields(Role.Reader))).Status);
        using var administrator = await Desk.OfAsync(Portal, "administrator@demo.invalid");
        Assert.Contains("Kun Aarhus Kommune selv kan give retten til at skrive under", (await administrator.PostAsync(await AddressAsync(), Fields(Role.Signatory))).Words, StringComparison.Ordinal);
        using var own = await Desk.OfAsync(Portal, Browser.Coordinator);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await own.PostAsync(await AddressAsync(), Fields(Role.Administrator))).Status);
        Assert.Equal(0, await AskAsync(db => db.Invitations.CountAsync()));
    }

    [Fact]
    public async Task Nobody_is_asked_twice_for_the_same()
    {
        await InviteAsync();
        using var desk = await Desk.OfAsync(Portal, Browser.Coordinator);

        Assert.Contains("Adressen er allerede inviteret", (await desk.PostAsync(await AddressAsync(), Fields(Role.Reader, Newcomer.ToUpperInvariant()))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_say_yes_at_the_same_moment_one_does()
    {
        var link = await InviteAsync();
        var browsers = Enumerable.Range(0, 4).Select(_ => new Browser(Portal)).ToList();
        var pages = await Task.WhenAll(browsers.Select(browser => browser.OpenAsync(link)));
        var answers = await Task.WhenAll(browsers.Zip(pages, (browser, page) => browser.SubmitAsync(page, ("Form.Password", Password), ("Form.Repeated", Password))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
        Assert.Equal(1, await AskAsync(db => db.Memberships.CountAsync(row => row.Person.Email == Newcomer)));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Theory]
    [InlineData("", "", "Vælg en adgangskode.")]
    [InlineData("for kort", "for kort", "Adgangskoden skal have mindst 12 tegn.")]
    [InlineData("MetteHolm2026!", "MetteHolm2026!", "Adgangskoden er for let at gætte.")]
    [InlineData(Password, "noget andet", "De to adgangskoder er ikke ens.")]
    public async Task A_password_that_will_not_do_makes_nobody(string password, string repeated, string reason)
    {
        var page = await Guest.SubmitAsync(await InviteAsync(), ("Form.Password", password), ("Form.Repeated", repeated));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(reason, page.Words, StringComparison.Ordinal);
        Assert.False(await AskAsync(db => db.People.AnyAsync(person => person.Email == Newcomer)));
        Assert.Equal(HttpStatusCode.Found, (await AcceptAsync(page)).Status);
    }

    [Fact]
    public async Task A_deputy_is_one_until_the_last_day()
    {
        var lastDay = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime).AddDays(20);
        var link = await InviteAsync(role: Role.DeputySignatory, fields: ("Form.LastDay", $"{lastDay:yyyy-MM-dd}"));
        await AcceptAsync(await Guest.OpenAsync(link));

        Assert.Equal(lastDay, await AskAsync(db => db.Memberships.Where(row => row.Person.Email == Newcomer).Select(row => row.To).SingleAsync()));
        Assert.Contains(await MailsAsync(), mail => mail.Subject == "Mette Holm kan nu skrive under for Aarhus Kommune");
    }
}
