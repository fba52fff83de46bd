using System.Net;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.Tests.Partners.Plans;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.SignIn.Guessing;

/// <summary>On every path where a password, a code or a link of an account could be guessed: the right one is not looked at after too many wrong ones.</summary>
public sealed class AccountPathTests : GuessingTest
{
    private const string NewPassword = "cykelsti granit pandekage";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_code_and_a_recovery_code_at_the_door(bool isRecovery)
    {
        using var own = new Browser(Portal);
        var telephone = await Telephone.AddAsync(own, Clock);
        using var browser = new Browser(Portal);
        var asked = await browser.SignInAsync();
        UseUp(GuessKind.Proof);
        var code = isRecovery ? telephone.RecoveryCodes[0] : telephone.Code(1);

        AssertTooMany(await browser.SubmitAsync(asked, ("Code", code)));
        WaitForOne(GuessKind.Proof);
        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync(asked, ("Code", code))).Status);
    }

    [Fact]
    public async Task The_own_password()
    {
        using var browser = new Browser(Portal);
        await browser.SignInAsync();
        var page = await browser.OpenAsync("/konto/adgangskode");
        UseUp(GuessKind.Proof);

        var refused = await browser.SubmitAsync(page, Passwords);
        AssertTooMany(refused);
        Assert.DoesNotContain(NewPassword, refused.Html, StringComparison.Ordinal);
        WaitForOne(GuessKind.Proof);
        Assert.Equal("/konto", (await browser.SubmitAsync(page, Passwords)).Location);
    }

    [Theory]
    [InlineData("/konto/to-trin", false)]
    [InlineData("/konto/to-trin/koder", true)]
    [InlineData("/konto/to-trin/fjern", true)]
    public async Task The_own_second_factor(string path, bool hasApp)
    {
        using var browser = new Browser(Portal);
        var telephone = hasApp ? await Telephone.AddAsync(browser, Clock) : null;
        await (hasApp ? Task.CompletedTask : browser.SignInAsync());
        var page = await browser.OpenAsync("/konto/to-trin");
        UseUp(GuessKind.Proof);
        var code = telephone?.Code(1) ?? Telephone.Code(Clock, Telephone.KeyOn(page), 1);
        (string, string?)[] fields = [("Seal", page.Document.QuerySelector("input[name=Seal]")?.GetAttribute("value")), ("OwnPassword", DemoAccounts.Password), ("Code", code), ("__RequestVerificationToken", Browser.TokenOf(page))];

        AssertTooMany(await browser.PostAsync(path, fields));
        WaitForOne(GuessKind.Proof);
        Assert.True((await browser.PostAsync(path, fields)).Status is HttpStatusCode.OK or HttpStatusCode.Found);
    }

    [Fact]
    public async Task The_password_at_a_signature_and_the_reservation_is_kept()
    {
        var signers = new Signers(Portal);
        await signers.ProposeAsync();
        UseUp(GuessKind.Proof);
        var refused = await signers.SignAsync(Signers.Kommune, "Vi mangler penge til lygter.");

        AssertTooMany(refused);
        Assert.Contains("Vi mangler penge til lygter.", refused.Html, StringComparison.Ordinal);
        WaitForOne(GuessKind.Proof);
        Assert.Equal(HttpStatusCode.Found, (await signers.SignAsync(Signers.Kommune)).Status);
    }

    [Fact]
    public async Task The_link_to_a_new_password()
    {
        using var browser = new Browser(Portal);
        await browser.SubmitAsync("/glemt-adgangskode", ("Email", Browser.Coordinator));
        await using var db = Portal.Database.Open();
        var link = new Uri((await db.OutboxMails.SingleAsync()).Text.Split().Single(word => word.Contains("/ny-adgangskode?", StringComparison.Ordinal))).PathAndQuery;
        var page = await browser.OpenAsync(link);
        UseUp(GuessKind.PasswordLink);

        AssertTooMany(await browser.OpenAsync(link));
        AssertTooMany(await browser.SubmitAsync(page, ("Password", NewPassword), ("Repeated", NewPassword)));
        AssertTooMany(await browser.SubmitAsync(page, ("Password", "kort"), ("Repeated", "kort")));
        WaitForOne(GuessKind.PasswordLink);
        Assert.Equal("/log-ind", (await browser.SubmitAsync(page, ("Password", NewPassword), ("Repeated", NewPassword))).Location);
    }

    [Fact]
    public async Task Mails_that_are_asked_for_count_whoever_they_are_for()
    {
        using var browser = new Browser(Portal);
        var page = await browser.OpenAsync("/glemt-adgangskode");
        var answers = await Task.WhenAll(Enumerable.Range(0, 62).Select(number => browser.SubmitAsync(page, ("Email", $"person.{number}@kommune.example"))));
        Assert.Equal(60, answers.Count(answer => answer.Status == HttpStatusCode.Found));

        var refused = await browser.SubmitAsync(page, ("Email", Browser.Coordinator));
        AssertTooMany(refused);
        Assert.Equal(Browser.Coordinator, Form.Of(refused, "main form").Value("Email"));
        await using var db = Portal.Database.Open();
        Assert.False(await db.OutboxMails.AnyAsync());
        using var elsewhere = new Browser(Portal, Elsewhere);
        Assert.Equal("/log-ind", (await elsewhere.SubmitAsync("/glemt-adgangskode", ("Email", Browser.Coordinator))).Location);
    }

    /// <summary>A fourth asks for nothing that the mailbox does not hold already.</summary>
    [Fact]
    public async Task One_mailbox_gets_three_links_in_two_hours_from_wherever_they_are_asked_for()
    {
        for (var number = 0; number < 8; number++)
        {
            using var browser = new Browser(Portal, (RemoteAddress.Header, $"198.51.100.{number}"));
            await browser.SubmitAsync("/glemt-adgangskode", ("Email", Browser.Coordinator));
            Clock.Advance(TimeSpan.FromMinutes(2));
        }

        await using var db = Portal.Database.Open();
        Assert.Equal(3, await db.OutboxMails.CountAsync());
        Clock.Advance(TimeSpan.FromHours(2));
        using var later = new Browser(Portal);
        await later.SubmitAsync("/glemt-adgangskode", ("Email", Browser.Coordinator));
        Assert.Equal(4, await db.OutboxMails.CountAsync());
    }

    private static (string, string?)[] Passwords => [("CurrentPassword", DemoAccounts.Password), ("NewPassword", NewPassword), ("RepeatedPassword", NewPassword)];
}
