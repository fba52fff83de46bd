using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>A forgotten password, from the question to the sign-in with a new one.</summary>
public sealed partial class PasswordTests : IDisposable
{
    private const string NewPassword = "en ny og bedre sætning";
    private readonly PortalFactory _portal = new GuardedPortal { Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk" } };
    private readonly Browser _browser;

    public PasswordTests() => _browser = new(_portal);

    [Fact]
    public async Task Known_and_unknown_get_the_same_answer_and_only_the_known_a_mail()
    {
        var known = await AskAsync(Browser.Coordinator);
        var told = await _browser.OpenAsync("/log-ind");
        var unknown = await AskAsync("findes.ikke@demo.invalid");

        Assert.Equal((HttpStatusCode.Found, "/log-ind"), (known.Status, known.Location));
        Assert.Equal((known.Status, known.Location), (unknown.Status, unknown.Location));
        Assert.Equal(told.Words, (await _browser.OpenAsync("/log-ind")).Words);
        Assert.Contains("er der nu et link på vej", told.Words, StringComparison.Ordinal);
        Assert.Equal([Browser.Coordinator], (await MailsAsync()).Select(mail => mail.To));
    }

    [Fact]
    public async Task Nobody_fills_somebody_elses_mailbox()
    {
        await AskAsync(Browser.Coordinator);
        await AskAsync(Browser.Coordinator);

        Assert.Single(await MailsAsync());
    }

    [Fact]
    public async Task A_link_gives_a_new_password_once()
    {
        var link = await LinkAsync();
        Assert.DoesNotContain("koordinator", link, StringComparison.Ordinal);
        Assert.Equal("/log-ind", (await ChooseAsync(link, NewPassword)).Location);

        Assert.Contains("Din adgangskode er ændret", (await _browser.OpenAsync("/log-ind")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _browser.SignInAsync()).Status);
        Assert.Equal(HttpStatusCode.Found, (await _browser.SignInAsync(password: NewPassword)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await _browser.OpenAsync(link)).Status);
    }

    [Fact]
    public async Task All_sessions_end_with_the_old_password_and_the_person_is_told()
    {
        using var elsewhere = new Browser(_portal);
        await elsewhere.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.OpenAsync(GuardedController.Path)).Status);

        await ChooseAsync(await LinkAsync(), NewPassword);

        Assert.Equal("/log-ind?til=%2Fproeve%2Fformular", (await elsewhere.OpenAsync(GuardedController.Path)).Location);
        Assert.StartsWith("Log ind", (await elsewhere.OpenAsync("/log-ind")).Words, StringComparison.Ordinal);
        Assert.Equal("Din adgangskode til Bo trygt er ændret", (await MailsAsync())[^1].Subject);
    }

    [Fact]
    public async Task A_locked_account_is_open_again()
    {
        for (var guess = 0; guess < 10; guess++)
        {
            await _browser.SignInAsync(password: "et forkert gæt");
        }

        await ChooseAsync(await LinkAsync(), NewPassword);

        Assert.Equal(HttpStatusCode.Found, (await _browser.SignInAsync(password: NewPassword)).Status);
    }

    [Theory]
    [InlineData("for kort", "for kort", "Adgangskoden skal have mindst 12 tegn.")]
    [InlineData("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", "Adgangskoden er for let at gætte.")]
    [InlineData("en god lang sætning", "en anden lang sætning", "De to adgangskoder er ikke ens.")]
    [InlineData("", "", "Skriv en ny adgangskode.")]
    public async Task A_password_that_will_not_do_changes_nothing(string password, string repeated, string reason)
    {
        var link = await LinkAsync();
        var page = await _browser.SubmitAsync(link, ("Password", password), ("Repeated", repeated));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(reason, page.Words, StringComparison.Ordinal);
        Assert.Single(await MailsAsync());
        Assert.Equal(HttpStatusCode.Found, (await _browser.SubmitAsync(page, ("Password", NewPassword), ("Repeated", NewPassword))).Status);
    }

    [Theory]
    [InlineData("/ny-adgangskode")]
    [InlineData("/ny-adgangskode?konto=ukendt&kode=x")]
    [InlineData("/ny-adgangskode?konto=0197a7a0-0000-7000-8000-000000000000&kode=x")]
    public async Task A_made_up_link_says_that_it_does_not_work(string path)
    {
        var page = await _browser.OpenAsync(path);

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.NotNull(page.Document.QuerySelector("a[href='/glemt-adgangskode']"));
    }

    [Fact]
    public async Task A_link_for_one_account_opens_no_other()
    {
        var link = await LinkAsync();
        await using var db = _portal.Database.Open();
        var other = await db.Users.Where(account => account.Email == "koordinator.randers@demo.invalid").Select(account => account.Id).SingleAsync();

        Assert.Equal(HttpStatusCode.Gone, (await _browser.OpenAsync(AccountId().Replace(link, other.ToString(), 1))).Status);
    }

    [Fact]
    public async Task A_link_grows_old()
    {
        using var later = new PortalFactory { Settings = _portal.Database.Settings, AlsoServices = services => services.PostConfigure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromSeconds(-1)) };
        using var browser = new Browser(later);

        Assert.Equal(HttpStatusCode.Gone, (await browser.OpenAsync(await LinkAsync())).Status);
        Assert.Equal(TimeSpan.FromHours(2), BoTrygt.Web.SignIn.PasswordLinks.Lifetime);
    }

    [Fact]
    public async Task In_Development_the_link_stands_in_the_log()
    {
        var link = await LinkAsync();

        Assert.Contains(_portal.Log.Lines, line => line.Contains(link[..60], StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _browser.Dispose();
        _portal.Dispose();
    }

    private Task<Page> AskAsync(string email) => _browser.SubmitAsync("/glemt-adgangskode", ("Email", email));

    private async Task<string> LinkAsync()
    {
        await AskAsync(Browser.Coordinator);
        return new Uri(Link().Match((await MailsAsync())[^1].Text).Value).PathAndQuery;
    }

    private Task<Page> ChooseAsync(string link, string password) => _browser.SubmitAsync(link, ("Password", password), ("Repeated", password));

    private async Task<List<BoTrygt.Database.Outbox.OutboxMail>> MailsAsync()
    {
        await using var db = _portal.Database.Open();
        return await db.OutboxMails.OrderBy(mail => mail.Sequence).ToListAsync();
    }

    [GeneratedRegex(@"https?://\S+/ny-adgangskode\S+")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex AccountId();
}
