using BoTrygt.Browser.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>A passkey with a real browser, and Chromium's own made-up authenticator.</summary>
public sealed class PasskeyTests(OpenPortal portal) : BrowserTest(portal)
{
    /// <summary>Nobody else in these tests signs in with a password.</summary>
    private const string Person = "konsulent";

    [ChromiumFact]
    public async Task A_key_is_added_and_opens_the_door_and_is_given_up()
    {
        var visit = await VisitByNameAsync();
        await AddAuthenticatorAsync(visit);
        await SignInByPageAsync(visit, Person);
        await visit.OpenAsync("/konto/adgangsnoegler");
        await BreaksNoRuleAsync(visit);
        await visit.Page.GetByLabel("Hvad skal den hedde?").FillAsync("Prøvens nøgle");
        await visit.Page.GetByLabel("Din adgangskode").FillAsync("Tryghed-i-hverdagen-2026");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Fortsæt" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Opret »Prøvens nøgle«" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Dine nødkoder" }).WaitForAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Log ud" }).ClickAsync();
        await visit.ArriveAsync("/");
        await visit.OpenAsync("/log-ind?til=/konto/adgangsnoegler");
        await BreaksNoRuleAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Log ind med adgangsnøgle" }).ClickAsync();
        await visit.ArriveAsync("/konto/adgangsnoegler");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Fjern Prøvens nøgle" }).ClickAsync();
        await visit.Page.GetByLabel("Din adgangskode").FillAsync("Tryghed-i-hverdagen-2026");
        await BreaksNoRuleAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Fjern adgangsnøglen" }).ClickAsync();
        await visit.ArriveAsync("/konto/adgangsnoegler");

        Assert.Contains("er fjernet", await visit.WordsAsync(), StringComparison.Ordinal);
    }

    /// <summary>Who gives up in the browser's own dialogue, or has no key here, can go on in another way.</summary>
    [ChromiumFact]
    public async Task Whoever_has_no_key_is_told_so_and_can_type_the_password()
    {
        var visit = await VisitByNameAsync();
        await AddAuthenticatorAsync(visit);
        await visit.OpenAsync("/log-ind");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Log ind med adgangsnøgle" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("[data-passkey-status]")).ToContainTextAsync("Der blev ikke brugt en adgangsnøgle");

        await FillSignInAsync(visit, "laeser.aarhus");
        await visit.ArriveAsync("/arbejdsrum");
    }

    [ChromiumFact]
    public async Task Without_scripts_the_door_offers_no_key()
    {
        var visit = await VisitAsync(Screens.WithoutScripts());
        visit.IsSignedIn = true;
        await visit.OpenAsync("/log-ind");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Log ind med adgangsnøgle" })).ToBeHiddenAsync();
    }

    private static async Task AddAuthenticatorAsync(Visit visit)
    {
        visit.IsSignedIn = true;
        var browser = await visit.Context.NewCDPSessionAsync(visit.Page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true },
        });
    }
}
