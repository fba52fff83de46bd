using System.Text.RegularExpressions;
using OtpNet;

namespace BoTrygt.Browser.Tests.Support;

/// <summary>Somebody who comes to the portal for the first time, and how many forms that takes.</summary>
internal sealed class Newcomer(IPage page)
{
    public IPage Page => page;

    /// <summary>How many forms were sent.</summary>
    public int Forms { get; private set; }

    public static async Task<Newcomer> OfAsync(IBrowserContext context)
    {
        var newcomer = new Newcomer(await context.NewPageAsync());
        newcomer.Page.Request += (_, request) => newcomer.Forms += request.Method == "POST" && request.IsNavigationRequest ? 1 : 0;
        return newcomer;
    }

    public Task OpenAsync(string path) => page.GotoAsync(path);

    public Task FillAsync(string field, string value) => page.Locator($"[name='{field}']").FillAsync(value);

    public Task PressAsync(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    public Task ArriveAsync(string path) => Assertions.Expect(page).ToHaveURLAsync(new Regex($"^https?://[^/]+{Regex.Escape(path).Replace(@"\*", ".*", StringComparison.Ordinal)}$"), new() { Timeout = 60_000 });

    public Task SeeAsync(string words) => page.GetByText(words).First.WaitForAsync();

    /// <summary>Says yes to an invitation with a password.</summary>
    public async Task AcceptAsync(string link, string password)
    {
        await OpenAsync(link);
        await FillAsync("Form.Password", password);
        await FillAsync("Form.Repeated", password);
        await PressAsync("Tag imod");
    }

    /// <summary>Adds an app where the portal leads to, and goes on.</summary>
    public async Task AddAppAsync(string password)
    {
        await ArriveAsync("/konto/to-trin");
        var key = (await page.Locator(".secret-key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        if (await page.Locator("[name='OwnPassword']").CountAsync() > 0)
        {
            await FillAsync("OwnPassword", password);
        }

        await FillAsync("Code", new Totp(Base32Encoding.ToBytes(key)).ComputeTotp());
        await PressAsync("Tilføj appen");
        await page.Locator(".recovery-codes").WaitForAsync();
    }

    /// <summary>The browser has an authenticator that says yes by itself.</summary>
    public async Task AddAuthenticatorAsync()
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true },
        });
    }
}
