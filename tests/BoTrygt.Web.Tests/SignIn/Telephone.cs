using BoTrygt.Database.Seed;
using BoTrygt.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using OtpNet;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>An authenticator app that was added to an account, on a clock that the test moves.</summary>
internal sealed class Telephone(FakeTimeProvider clock, string key, IReadOnlyList<string> recoveryCodes)
{
    /// <summary>How long a code stands.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public IReadOnlyList<string> RecoveryCodes => recoveryCodes;

    /// <summary>Signs in, and adds an app. Its code of this half minute is used up.</summary>
    public static async Task<Telephone> AddAsync(Browser browser, FakeTimeProvider clock, string email = Browser.Coordinator)
    {
        await browser.SignInAsync(email);
        var page = await browser.OpenAsync("/konto/to-trin");
        var key = KeyOn(page);
        var done = await browser.SubmitAsync(page, ("OwnPassword", DemoAccounts.Password), ("Code", Code(clock, key)));
        return new(clock, key, [.. done.Document.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)]);
    }

    /// <summary>The key that the page tells the app.</summary>
    public static string KeyOn(Page page) => (page.Document.QuerySelector(".secret-key")?.TextContent ?? "").Replace(" ", "", StringComparison.Ordinal);

    public static string Code(FakeTimeProvider clock, string key, int steps = 0) => new Totp(Base32Encoding.ToBytes(key)).ComputeTotp((clock.GetUtcNow() + (steps * Step)).UtcDateTime);

    /// <summary>What it shows now, or so many half minutes later.</summary>
    public string Code(int steps = 0) => Code(clock, key, steps);

    /// <summary>What it shows next, once that stands.</summary>
    public string NextCode()
    {
        clock.Advance(Step);
        return Code();
    }
}
