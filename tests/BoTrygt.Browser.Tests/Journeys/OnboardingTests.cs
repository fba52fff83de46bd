using BoTrygt.Browser.Tests.Support;
using BoTrygt.Web.Tests.Support;
using Xunit.Abstractions;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>
/// From an empty installation to a 17th kommune that citizens see: three parties' people are invited by real mails, and come in with a
/// passkey, an app with codes, and their organisation's login.
/// </summary>
public sealed class OnboardingTests(ITestOutputHelper output)
{
    private const string Password = "fire ord der ikke rimer";
    private const string Administrator = "administrator@botrygt.invalid";
    private const string Coordinator = "mette.holm@viborg.invalid";
    private const string Signatory = "ib.bang@viborg.invalid";

    [ChromiumFact]
    public async Task A_kommune_is_on_board()
    {
        await using var installation = await EmptyInstallation.StartAsync();
        var administrator = await BeginAsync(installation);
        await SetUpLoginAsync(administrator, installation);
        var onboarding = await OnboardAsync(administrator);
        var municipality = await MunicipalityAsync(installation);
        var signatory = await SignatoryByLoginAsync(installation);
        var police = await PoliceAsync(installation);
        await OwnPartyAsync(administrator, installation);
        await GoLiveAsync(administrator, onboarding);

        var citizen = await installation.NewcomerAsync();
        await citizen.OpenAsync("/bo-trygt-i/viborg");
        await citizen.SeeAsync("tryghed@viborg.invalid");
        await citizen.OpenAsync("/partnerskaber");
        await citizen.Page.GetByRole(AriaRole.Link, new() { Name = "Bo trygt i Viborg" }).First.WaitForAsync();
        output.WriteLine($"forms: administrator {administrator.Forms}, kommune {municipality.Forms}, its signatory {signatory.Forms}, police {police.Forms}");
        Assert.Equal((8, 4, 1, 3), (administrator.Forms, municipality.Forms, signatory.Forms, police.Forms));
    }

    /// <summary>Password, app, and the workroom is open.</summary>
    private static async Task<Newcomer> BeginAsync(EmptyInstallation installation)
    {
        var administrator = await installation.NewcomerAsync();
        await administrator.OpenAsync(await installation.CreateAdministratorAsync(Administrator));
        await administrator.FillAsync("Password", Password);
        await administrator.FillAsync("Repeated", Password);
        await administrator.PressAsync("Gem adgangskoden");
        await administrator.ArriveAsync("/log-ind");
        await administrator.FillAsync("Email", Administrator);
        await administrator.FillAsync("Password", Password);
        await administrator.PressAsync("Log ind");
        await administrator.AddAppAsync(Password);
        return administrator;
    }

    /// <summary>Viborg's people use the login that they have.</summary>
    private static async Task SetUpLoginAsync(Newcomer administrator, EmptyInstallation installation)
    {
        await administrator.OpenAsync("/administration/organisationer?soeg=Viborg");
        var organisation = await administrator.Page.GetByRole(AriaRole.Link, new() { Name = "Viborg Kommune", Exact = true }).First.GetAttributeAsync("href") ?? "";
        await installation.Login.KnowAsync(new(installation.Address, $"/log-ind/organisation/{organisation.Split('/')[^1]}/svar"));
        await administrator.OpenAsync($"{organisation}/login");
        await administrator.FillAsync("Form.Authority", installation.Login.Authority);
        await administrator.FillAsync("Form.ClientId", "botrygt");
        await administrator.FillAsync("Form.Secret", "en-hemmelighed-som-ingen-ser");
        await administrator.FillAsync("Form.Domains", "viborg.invalid");
        await administrator.Page.Locator("[name='Form.AsksForSecondFactor'][type=checkbox]").CheckAsync();
        await administrator.Page.Locator("[name='Form.IsOn'][type=checkbox]").CheckAsync();
        await administrator.PressAsync("Gem");
        await administrator.ArriveAsync(organisation);
    }

    /// <returns>The page of the start.</returns>
    private static async Task<string> OnboardAsync(Newcomer administrator)
    {
        await administrator.OpenAsync("/administration/opstart/ny");
        await administrator.Page.Locator("#kommune").SelectOptionAsync("Viborg");
        await administrator.PressAsync("Vis forslag");
        await administrator.FillAsync("Form.Municipal.Name", "Mette Holm");
        await administrator.FillAsync("Form.Municipal.Email", Coordinator);
        await administrator.FillAsync("Form.Police.Name", "Per Krogh");
        await administrator.FillAsync("Form.Police.Email", "per.krogh@politi.invalid");
        await administrator.PressAsync("Begynd opstarten, og send invitationerne");
        await administrator.SeeAsync("trin mangler, før borgerne kan se partnerskabet");
        return new Uri(administrator.Page.Url).PathAndQuery;
    }

    /// <summary>With a passkey; then the three decisions, and the page is read.</summary>
    private static async Task<Newcomer> MunicipalityAsync(EmptyInstallation installation)
    {
        var coordinator = await installation.NewcomerAsync();
        await coordinator.AddAuthenticatorAsync();
        await coordinator.OpenAsync(await installation.LinkToAsync(Coordinator));
        await coordinator.PressAsync("Brug en adgangsnøgle i stedet");
        await coordinator.PressAsync("Opret, og tag imod");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "Jeg har gemt dem" }).ClickAsync();
        await coordinator.ArriveAsync("/arbejdsrum");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "Bo trygt i Viborg" }).First.ClickAsync();
        await coordinator.FillAsync("Form.Signatory.Name", "Ib Bang");
        await coordinator.FillAsync("Form.Signatory.Email", Signatory);
        await coordinator.FillAsync("Form.ContactTitle", "Tryghedskonsulent");
        await coordinator.FillAsync("Form.ContactMailbox", "tryghed@viborg.invalid");
        await coordinator.PressAsync("Gem");
        await coordinator.SeeAsync("Ib Bang (inviteret, har ikke svaret endnu)");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "Læs borgernes side" }).ClickAsync();
        await coordinator.SeeAsync("Sådan kommer siden til at se ud");
        await coordinator.PressAsync("Siden er læst og i orden");
        await coordinator.SeeAsync("har læst borgernes side igennem");
        return coordinator;
    }

    private static async Task<Newcomer> SignatoryByLoginAsync(EmptyInstallation installation)
    {
        installation.Login.Is("ib-1", Signatory, ("email_verified", "true"));
        var signatory = await installation.NewcomerAsync();
        await signatory.OpenAsync(await installation.LinkToAsync(Signatory));
        await signatory.Page.GetByRole(AriaRole.Link, new() { Name = "Log ind med Viborg Kommune" }).ClickAsync();
        await signatory.ArriveAsync("/invitation*");
        await signatory.PressAsync("Tag imod");
        await signatory.ArriveAsync("/arbejdsrum");
        return signatory;
    }

    private static async Task<Newcomer> PoliceAsync(EmptyInstallation installation)
    {
        var police = await installation.NewcomerAsync();
        await police.AcceptAsync(await installation.LinkToAsync("per.krogh@politi.invalid"), Password);
        await police.AddAppAsync(Password);
        await police.OpenAsync("/arbejdsrum/opstart/viborg");
        await police.FillAsync("Form.Signatory.Name", "Pia Lind");
        await police.FillAsync("Form.Signatory.Email", "pia.lind@politi.invalid");
        await police.PressAsync("Gem");
        await police.SeeAsync("Pia Lind (inviteret, har ikke svaret endnu)");
        var chief = await installation.NewcomerAsync();
        await chief.AcceptAsync(await installation.LinkToAsync("pia.lind@politi.invalid"), Password);
        await chief.AddAppAsync(Password);
        return police;
    }

    /// <summary>Bo trygt is a party too.</summary>
    private static async Task OwnPartyAsync(Newcomer administrator, EmptyInstallation installation)
    {
        await administrator.OpenAsync("/arbejdsrum/opstart/viborg");
        await administrator.FillAsync("Form.Signatory.Name", "Karen Dahl");
        await administrator.FillAsync("Form.Signatory.Email", "karen.dahl@botrygt.invalid");
        await administrator.PressAsync("Gem");
        await administrator.SeeAsync("Karen Dahl (inviteret, har ikke svaret endnu)");
        var director = await installation.NewcomerAsync();
        await director.AcceptAsync(await installation.LinkToAsync("karen.dahl@botrygt.invalid"), Password);
        await director.AddAppAsync(Password);
    }

    private static async Task GoLiveAsync(Newcomer administrator, string onboarding)
    {
        await administrator.OpenAsync($"{onboarding}/erklaering");
        await administrator.Page.Locator("[name='Form.File']").SetInputFilesAsync(new FilePayload { Name = "erklæring.pdf", MimeType = "application/pdf", Buffer = SomePdf.Of("Vi er enige") });
        await administrator.PressAsync("Læg den op");
        await administrator.SeeAsync("Alt nødvendigt er klar");
        await administrator.PressAsync("Sæt i gang");
        await administrator.SeeAsync("Bo trygt i Viborg er i gang. Borgerne ser det nu.");
    }
}
