using System.Net;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>Passkeys are added and given up by whoever proves who it is: with as much as opens the account today.</summary>
public sealed class OwnPasskeyTests : PasskeyTest
{
    [Fact]
    public async Task The_first_key_gives_recovery_codes_ends_other_sessions_and_is_told_in_a_mail()
    {
        using var other = new Browser(Portal);
        await other.SignInAsync();
        var added = await AddAsync();

        Assert.Equal(10, added.Document.QuerySelectorAll(".recovery-codes code").Length);
        Assert.Equal(HttpStatusCode.Found, (await other.OpenAsync("/konto")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Browser.OpenAsync("/arbejdsrum")).Status); // It satisfies what the role asks for.
        Assert.Contains("Min telefon", (await Browser.OpenAsync(Keys)).Words, StringComparison.Ordinal);
        Assert.Contains("En adgangsnøgle er tilføjet din konto hos Bo trygt", await MailsAsync());
        Assert.Equal(1, (await AccountAsync()).PasskeyCount);
    }

    [Fact]
    public async Task A_wrong_password_asks_the_browser_for_nothing()
    {
        await Browser.SignInAsync();
        foreach (var password in new[] { "en helt anden", "" })
        {
            var refused = await Browser.SubmitAsync(Keys, ("Name", "Min telefon"), ("OwnPassword", password));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Null(refused.Document.QuerySelector("form[data-new-passkey]"));
        }

        var page = await Browser.OpenAsync(Keys);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Browser.PostAsync(Keys, [("Name", "Min telefon"), ("Credential", "{}"), ("__RequestVerificationToken", Browser.TokenOf(page))])).Status);
        Assert.Equal(0, (await AccountAsync()).PasskeyCount);
    }

    [Fact]
    public async Task Whoever_has_an_app_shows_a_code_of_it_too()
    {
        var telephone = await Telephone.AddAsync(Browser, Clock);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Browser.SubmitAsync(Keys, ("Name", "Min telefon"), ("OwnPassword", DemoAccounts.Password), ("Code", "000000"))).Status);

        var asks = await Browser.SubmitAsync(Keys, ("Name", "Min telefon"), ("OwnPassword", DemoAccounts.Password), ("Code", telephone.NextCode()));
        Assert.Equal(Keys, (await MakeAsync(Browser, asks)).Location); // It has recovery codes already.
        Assert.Equal("/arbejdsrum", (await EnterAsync(Browser)).Location);
    }

    /// <summary>A session that was left open is no proof; the password is not the second factor.</summary>
    [Fact]
    public async Task Whoever_has_a_key_alone_has_used_it_within_ten_minutes()
    {
        await AddAsync();
        using var second = new SomePasskey();
        Clock.Advance(TimeSpan.FromMinutes(11));
        var old = await Browser.OpenAsync(Keys);
        Assert.Equal(HttpStatusCode.OK, old.Status);
        Assert.Null(old.Document.QuerySelector("form[action$='/ny']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Browser.PostAsync($"{Keys}/ny", [("Name", "Nr. 2"), ("OwnPassword", DemoAccounts.Password), ("__RequestVerificationToken", Browser.TokenOf(old))])).Status);

        await EnterAsync(Browser);
        Assert.Equal(Keys, (await MakeAsync(Browser, await Browser.SubmitAsync(Keys, ("Name", "Nr. 2"), ("OwnPassword", DemoAccounts.Password)), second)).Location);
        Assert.Equal(2, (await AccountAsync()).PasskeyCount);
    }

    [Fact]
    public async Task An_account_without_a_password_is_changed_by_whoever_signed_in_just_now()
    {
        await AddAsync();
        await using (var db = Portal.Database.Open())
        {
            await db.Users.Where(row => row.Email == Browser.Coordinator).ExecuteUpdateAsync(set => set.SetProperty(row => row.PasswordHash, (string?)null));
        }

        using var second = new SomePasskey();
        await EnterAsync(Browser);
        Assert.Null((await Browser.OpenAsync(Keys)).Document.QuerySelector("input[type=password]"));
        Assert.Equal(Keys, (await MakeAsync(Browser, await Browser.SubmitAsync(Keys, ("Name", "Nr. 2")), second)).Location);
        Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Null((await Browser.OpenAsync(Keys)).Document.QuerySelector("form[action$='/ny']"));
    }

    [Fact]
    public async Task The_last_key_goes_with_its_recovery_codes_and_whoever_needs_a_second_factor_adds_another_next()
    {
        await AddAsync();
        await EnterAsync(Browser);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Browser.SubmitAsync($"{Keys}/{Key.Id}/fjern", ("OwnPassword", "en helt anden"))).Status);
        Assert.Contains("skal du tilføje en ny", (await Browser.OpenAsync($"{Keys}/{Key.Id}/fjern")).Words, StringComparison.Ordinal);

        Assert.Equal(Keys, (await Browser.SubmitAsync($"{Keys}/{Key.Id}/fjern", ("OwnPassword", DemoAccounts.Password))).Location);
        Assert.Equal("/konto/to-trin", (await Browser.OpenAsync("/arbejdsrum")).Location);
        Assert.Contains("En adgangsnøgle er fjernet fra din konto hos Bo trygt", await MailsAsync());
        await using var db = Portal.Database.Open();
        Assert.Equal((0, 0), (await db.RecoveryCodes.CountAsync(), await db.UserPasskeys.CountAsync()));
    }

    [Fact]
    public async Task Nobody_reaches_the_key_of_another()
    {
        using var other = new Browser(Portal);
        await AddAsync(other, "laeser.aarhus@demo.invalid");
        await Browser.SignInAsync();
        var page = await Browser.OpenAsync(Keys);

        Assert.Equal(HttpStatusCode.NotFound, (await Browser.OpenAsync($"{Keys}/{Key.Id}/fjern")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Browser.PostAsync($"{Keys}/{Key.Id}/fjern", [("OwnPassword", DemoAccounts.Password), ("__RequestVerificationToken", Browser.TokenOf(page))])).Status);
    }

    /// <summary>Somebody at the same machine signs in to another account before the key is made.</summary>
    [Fact]
    public async Task A_key_that_was_asked_for_one_account_is_not_added_to_another()
    {
        await Browser.SignInAsync();
        var asks = await Browser.SubmitAsync(Keys, ("Name", "Min telefon"), ("OwnPassword", DemoAccounts.Password));
        await Browser.SubmitAsync("/log-ind"); // The form of somebody who is signed in is the way out.
        await Browser.SignInAsync("laeser.aarhus@demo.invalid");
        var page = await Browser.OpenAsync(Keys);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Browser.PostAsync(Keys, [("Name", "Min telefon"), ("Credential", Key.Make(OptionsOn(asks))), ("__RequestVerificationToken", Browser.TokenOf(page))])).Status);
        await using var db = Portal.Database.Open();
        Assert.Equal(0, await db.UserPasskeys.CountAsync());
    }

    [Fact]
    public async Task New_recovery_codes_take_the_place_of_the_old_ones_without_an_app_too()
    {
        await AddAsync();
        await EnterAsync(Browser);
        var renewed = await Browser.SubmitAsync("/konto/to-trin/koder", ("OwnPassword", DemoAccounts.Password));

        Assert.Equal(10, renewed.Document.QuerySelectorAll(".recovery-codes code").Length);
        Assert.Contains("Du har fået nye nødkoder hos Bo trygt", await MailsAsync());
    }

    [Theory]
    [InlineData(Keys)]
    [InlineData("/konto/to-trin/koder")]
    public async Task Pages_of_the_account_are_kept_nowhere(string path)
    {
        await Browser.SignInAsync();

        Assert.Contains("no-store", (await Browser.OpenAsync(path)).Header("Cache-Control"), StringComparison.Ordinal);
    }
}
