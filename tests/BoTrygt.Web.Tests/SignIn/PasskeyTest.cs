using BoTrygt.Database;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>Somebody with a passkey, at a portal where all but readers and associations need a second factor.</summary>
public abstract class PasskeyTest : IDisposable
{
    protected const string Keys = "/konto/adgangsnoegler";
    private const string Door = "/log-ind/adgangsnoegle";

    private readonly SomePasskey _key = new();

    private protected PasskeyTest()
    {
        Portal = new() { Clock = Clock, Settings = new() { ["Access:RequireSecondFactor"] = "true" } };
        Browser = new(Portal);
    }

    protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);
    protected GuardedPortal Portal { get; }
    private protected Browser Browser { get; }
    private protected SomePasskey Key => _key;

    public virtual void Dispose()
    {
        Browser.Dispose();
        _key.Dispose();
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Signs in with the password and adds the key.</summary>
    private protected async Task<Page> AddAsync(Browser? browser = null, string email = Browser.Coordinator, SomePasskey? key = null)
    {
        browser ??= Browser;
        await browser.SignInAsync(email);
        return await MakeAsync(browser, await browser.SubmitAsync(Keys, ("Name", "Min telefon"), ("OwnPassword", DemoAccounts.Password)), key);
    }

    /// <summary>The page asks the browser for a key, and the browser sends it.</summary>
    private protected Task<Page> MakeAsync(Browser browser, Page asks, SomePasskey? key = null) =>
        browser.SubmitAsync(asks, ("Credential", (key ?? _key).Make(OptionsOn(asks))));

    private protected static string OptionsOn(Page page) => page.Document.QuerySelector("form[data-new-passkey]")?.GetAttribute("data-new-passkey") ?? throw new InvalidOperationException($"No key is asked for: {page.Words}");

    /// <summary>Signs in with the key.</summary>
    private protected async Task<Page> EnterAsync(Browser browser, SomePasskey? key = null) => await SendAsync(browser, (key ?? _key).Answer(await AskAsync(browser)));

    private protected static async Task<string> AskAsync(Browser browser) => (await browser.PostAsync($"{Door}/spoergsmaal", await TokenAsync(browser))).Html;

    private protected static async Task<Page> SendAsync(Browser browser, string answer, string? path = null) =>
        await browser.PostAsync(Door, [("Credential", answer), ("til", path), .. await TokenAsync(browser)]);

    private protected async Task<Account> AccountAsync(string email = Browser.Coordinator)
    {
        await using var db = Portal.Database.Open();
        return await db.Users.SingleAsync(account => account.Email == email);
    }

    private protected async Task<IReadOnlyList<string>> MailsAsync()
    {
        await using var db = Portal.Database.Open();
        return await db.OutboxMails.Select(mail => mail.Subject).ToListAsync();
    }

    /// <summary>Of the page that lies open, whoever is signed in.</summary>
    private static async Task<IReadOnlyList<(string Name, string? Value)>> TokenAsync(Browser browser) => [("__RequestVerificationToken", Browser.TokenOf(await browser.OpenAsync("/log-ind")))];
}
