using System.Net;
using BoTrygt.Database;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>An app is added to the own account, and given up, by whoever knows the password and has the app.</summary>
public sealed class OwnSecondFactorTests : IDisposable
{
    private const string Path = "/konto/to-trin";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly PortalFactory _portal;
    private readonly Browser _browser;

    public OwnSecondFactorTests()
    {
        _portal = new() { Clock = _clock };
        _browser = new(_portal);
    }

    [Fact]
    public async Task Adding_one_shows_recovery_codes_once_and_ends_all_other_sessions()
    {
        using var other = new Browser(_portal);
        await other.SignInAsync();
        var telephone = await Telephone.AddAsync(_browser, _clock);

        Assert.Equal(RecoveryCode.Count, telephone.RecoveryCodes.Distinct().Count());
        Assert.Equal(HttpStatusCode.Found, (await other.OpenAsync("/konto")).Status);
        Assert.Empty((await _browser.OpenAsync("/konto")).Document.QuerySelectorAll("form[action$='/afslut']"));
        Assert.DoesNotContain(telephone.RecoveryCodes[0], (await _browser.OpenAsync(Path)).Html, StringComparison.Ordinal);
        await using var db = _portal.Database.Open();
        Assert.False(await db.RecoveryCodes.AnyAsync(row => row.Hash == telephone.RecoveryCodes[0]));
    }

    [Fact]
    public async Task A_wrong_code_or_password_adds_nothing()
    {
        await _browser.SignInAsync();
        var page = await _browser.OpenAsync(Path);
        var key = Telephone.KeyOn(page);
        foreach (var (password, code) in new[] { (DemoAccounts.Password, "000000"), ("en helt anden", Telephone.Code(_clock, key)), (DemoAccounts.Password, "") })
        {
            page = await _browser.SubmitAsync(page, ("OwnPassword", password), ("Code", code));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal(key, Telephone.KeyOn(page)); // the app need not be told again
        }

        await using var db = _portal.Database.Open();
        Assert.DoesNotContain(await db.Users.ToListAsync(), account => account.HasSecondFactor);
    }

    [Fact]
    public async Task A_second_app_does_not_take_the_place_of_the_first_without_its_code()
    {
        using var other = new Browser(_portal);
        await other.SignInAsync();
        var seal = (await other.OpenAsync(Path)).Document.QuerySelector("input[name=Seal]")?.GetAttribute("value");
        await Telephone.AddAsync(_browser, _clock);
        var before = await SealAsync();
        var page = await _browser.OpenAsync(Path);

        Assert.Equal(Path, (await _browser.PostAsync(Path, [("Seal", seal), ("OwnPassword", DemoAccounts.Password), ("Code", "000000"), ("__RequestVerificationToken", Browser.TokenOf(page))])).Location);
        Assert.Equal(before, await SealAsync());
    }

    [Fact]
    public async Task New_recovery_codes_take_the_place_of_the_old_ones()
    {
        var telephone = await Telephone.AddAsync(_browser, _clock);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProveAsync("koder", "000000")).Status);
        var renewed = await ProveAsync("koder", telephone.NextCode());

        Assert.Equal(HttpStatusCode.OK, renewed.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProveAsync("fjern", telephone.RecoveryCodes[0])).Status);
        Assert.Equal(Path, (await ProveAsync("fjern", renewed.Document.QuerySelector(".recovery-codes code")?.TextContent)).Location);
    }

    [Fact]
    public async Task An_app_is_given_up_with_password_and_code_and_its_codes_are_gone()
    {
        var telephone = await Telephone.AddAsync(_browser, _clock);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProveAsync("fjern", "000000")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProveAsync("fjern", telephone.NextCode(), "en helt anden")).Status);

        Assert.Equal(Path, (await ProveAsync("fjern", telephone.NextCode())).Location);
        using var other = new Browser(_portal);
        Assert.Equal(HttpStatusCode.Found, (await other.SignInAsync()).Status);
        await using var db = _portal.Database.Open();
        Assert.False(await db.RecoveryCodes.AnyAsync());
    }

    /// <summary>Signing a plan asks for the password; twelve plans on one day are no guesses.</summary>
    [Fact]
    public async Task The_right_password_closes_no_account_however_often_it_is_asked_for()
    {
        var telephone = await Telephone.AddAsync(_browser, _clock);
        for (var times = 0; times < 12; times++)
        {
            await _browser.SubmitAsync("/konto/adgangskode", ("CurrentPassword", DemoAccounts.Password), ("NewPassword", "password"), ("RepeatedPassword", "password"));
        }

        Assert.Equal(HttpStatusCode.OK, (await ProveAsync("koder", telephone.NextCode())).Status);
    }

    [Theory]
    [InlineData("/konto")]
    [InlineData("/konto/adgangskode")]
    [InlineData("/konto/to-trin")]
    public async Task Pages_of_the_account_are_kept_nowhere(string path)
    {
        await _browser.SignInAsync();

        Assert.Contains("no-store", (await _browser.OpenAsync(path)).Header("Cache-Control"), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _browser.Dispose();
        _portal.Dispose();
    }

    private async Task<string?> SealAsync()
    {
        await using var db = _portal.Database.Open();
        return (await db.Users.SingleAsync(account => account.Email == Browser.Coordinator)).AuthenticatorSeal;
    }

    private async Task<Page> ProveAsync(string act, string? code, string password = DemoAccounts.Password) =>
        await _browser.PostAsync($"{Path}/{act}", [("OwnPassword", password), ("Code", code), ("__RequestVerificationToken", Browser.TokenOf(await _browser.OpenAsync(Path)))]);
}
