using System.Net;
using BoTrygt.Database;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BoTrygt.Web.Tests.SignIn.Guessing;

/// <summary>Whatever is wrong at the door, one password is hashed, and the answer is the same to the letter.</summary>
public sealed class HasherCallsTests : IDisposable
{
    private const string Unknown = "findes.ikke@kommune.example";
    private readonly CountingHasher _hasher = new();
    private readonly PortalFactory _portal;

    public HasherCallsTests() => _portal = WithHasher(isProduction: false);

    [Theory]
    [InlineData("wrong")]
    [InlineData("unknown")]
    [InlineData("locked")]
    [InlineData("without a password")]
    [InlineData("with a second factor")]
    public async Task A_refusal_costs_one_hash(string account)
    {
        await ChangeAsync(row =>
        {
            row.PasswordHash = account == "without a password" ? null : row.PasswordHash;
            row.LockoutEnd = account == "locked" ? DateTimeOffset.UtcNow.AddMinutes(10) : null;
            row.AccessFailedCount = account == "locked" ? 10 : 0;
            if (account == "with a second factor")
            {
                row.KeepAuthenticator("et segl", 1);
            }
        });
        var reference = await RefuseAsync(_portal, Unknown, "gæt");
        Assert.Equal(reference, await RefuseAsync(_portal, account == "unknown" ? Unknown : Browser.Coordinator, account == "locked" ? DemoAccounts.Password : "gæt"));
    }

    [Fact]
    public async Task So_does_a_demo_account_in_earnest_with_the_password_that_everybody_knows()
    {
        using var portal = WithHasher(isProduction: true, _portal.Database.Settings);
        var reference = await RefuseAsync(portal, Unknown, DemoAccounts.Password);

        Assert.Equal(reference, await RefuseAsync(portal, Browser.Coordinator, DemoAccounts.Password));
    }

    [Fact]
    public async Task A_password_that_is_right_costs_no_more()
    {
        using var browser = new Browser(_portal);
        var open = await browser.OpenAsync("/log-ind");
        var before = _hasher.Calls;
        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync(open, ("Email", Browser.Coordinator), ("Password", DemoAccounts.Password))).Status);

        Assert.Equal(1, _hasher.Calls - before);
    }

    public void Dispose() => _portal.Dispose();

    private PortalFactory WithHasher(bool isProduction, Dictionary<string, string?>? settings = null) =>
        new() { IsProduction = isProduction, Settings = settings ?? [], AlsoServices = services => services.AddSingleton<IPasswordHasher<Account>>(_hasher) };

    /// <summary>Status, and the page without what differs for everybody.</summary>
    private async Task<(int Status, string Html)> RefuseAsync(PortalFactory portal, string email, string password)
    {
        using var browser = new Browser(portal);
        var open = await browser.OpenAsync("/log-ind");
        var before = _hasher.Calls;
        var page = await browser.SubmitAsync(open, ("Email", email), ("Password", password));
        Assert.Equal((1, HttpStatusCode.UnprocessableEntity), (_hasher.Calls - before, page.Status));
        var html = page.Html.Replace(Browser.TokenOf(page) ?? "-", "token", StringComparison.Ordinal).Replace(email, "email", StringComparison.Ordinal);
        return ((int)page.Status, html);
    }

    private async Task ChangeAsync(Action<Account> change)
    {
        await using var db = _portal.Database.Open();
        change(await db.Users.SingleAsync(account => account.Email == Browser.Coordinator));
        await db.SaveChangesAsync();
    }

    /// <summary>What it is asked is all that costs time: a null hash is asked about no less than others.</summary>
    private sealed class CountingHasher : PasswordHasher<Account>, IPasswordHasher<Account>
    {
        private int _calls;

        public CountingHasher() : base(Options.Create(new PasswordHasherOptions { IterationCount = DemoPassword.Iterations }))
        {
        }

        public int Calls => _calls;

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _calls);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        public override string HashPassword(Account user, string password)
        {
            Interlocked.Increment(ref _calls);
            return base.HashPassword(user, password);
        }
    }
}
