using BoTrygt.Browser.Tests.Support;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>Three people of three parties come to agree on a plan, one with a reservation, and then on a change of it.</summary>
[Collection(PortalToSignIn.Name)]
public sealed class AgreementTests(OpenPortal portal) : BrowserTest(portal)
{
    private const string Reservation = "Vi kan først love patruljer, når vinterens plan for kredsen er lagt.";

    [ChromiumFact]
    public async Task Three_parties_sign_with_a_reservation_and_amend_what_they_signed()
    {
        var (coordinator, police) = (await SignedInAsync(WorkroomPages.Coordinator), await SignedInAsync("underskriver.oestjylland"));
        var (kommune, boTrygt) = (await SignedInAsync("underskriver.aarhus", Screens.Phone()), await SignedInAsync("underskriver.botrygt"));
        var plan = $"/arbejdsrum/planer/{Portal.PlanOf(PlanRows.Aarhus).Id}";
        await ProposeAsync(coordinator, plan);
        await SignAsync(police, plan, Reservation);
        await SignAsync(kommune, plan);
        await SignAsync(boTrygt, plan);
        await Assertions.Expect(boTrygt.Page.Locator(".agreement")).ToContainTextAsync("underskrevet af alle tre parter");
        await Assertions.Expect(boTrygt.Page.Locator(".reservation")).ToContainTextAsync(Reservation);
        await BreaksNoRuleAsync(boTrygt);

        await AmendAsync(coordinator, plan);
        var amendment = new Uri(coordinator.Page.Url).AbsolutePath;
        await SignAsync(kommune, amendment);
        await SignAsync(boTrygt, amendment);
        await police.OpenAsync($"{amendment}/underskrift");
        await Assertions.Expect(police.Page.Locator(".change")).ToHaveCountAsync(1);
        await Assertions.Expect(police.Page.Locator(".change")).ToContainTextAsync("Tusind husstande i de nye kvarterer");
        await SignAsync(police, amendment);
        await Assertions.Expect(police.Page.Locator(".message")).ToContainTextAsync("dermed har alle tre parter skrevet under");

        await BreakNoRuleAsync(coordinator, plan, $"{plan}/versioner", $"{plan}/versioner/1", $"{plan}/versioner/sammenlign", $"{plan}/aendringer", $"{plan}/rapport");
        var citizen = await VisitAsync(Screens.Phone());
        await citizen.OpenAsync(PageTypes.LocalWithoutTarget);
        Assert.Contains("Parterne skrev under", await citizen.WordsAsync(), StringComparison.Ordinal);
    }

    /// <summary>Before it can be proposed, what was dropped is taken out.</summary>
    private static async Task ProposeAsync(Visit coordinator, string plan)
    {
        await BreakNoRuleAsync(coordinator, $"{plan}/rediger", $"{plan}/forslag");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "Arkivér den, eller genåbn den" }).ClickAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Arkivér" }).ClickAsync();
        await coordinator.ArriveAsync($"{plan}*");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "Foreslå til underskrift" }).ClickAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Foreslå planen til underskrift" }).ClickAsync();
        await Assertions.Expect(coordinator.Page.Locator(".signature--missing")).ToHaveCountAsync(3);
        await BreaksNoRuleAsync(coordinator);
    }

    private static async Task SignAsync(Visit signer, string plan, string reservation = "")
    {
        await signer.OpenAsync(plan);
        await signer.Page.GetByRole(AriaRole.Link, new() { Name = "Læs og skriv under" }).ClickAsync();
        await signer.Page.GetByLabel("Forbehold").FillAsync(reservation);
        await signer.Page.GetByLabel("Din adgangskode").FillAsync(DemoAccounts.Password);
        if (reservation.Length > 0)
        {
            await BreaksNoRuleAsync(signer);
        }

        await signer.Page.GetByRole(AriaRole.Button, new() { Name = "Skriv under", Exact = true }).ClickAsync();
        await signer.ArriveAsync("/arbejdsrum/planer/*");
        await Assertions.Expect(signer.Page.Locator(".message")).ToContainTextAsync("Du har skrevet under");
    }

    private static async Task AmendAsync(Visit coordinator, string plan)
    {
        await coordinator.OpenAsync(plan);
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Foreslå en ændring" }).ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ændringsforslag til handleplan");
        await BreaksNoRuleAsync(coordinator);
        var amendment = new Uri(coordinator.Page.Url).AbsolutePath;
        await coordinator.Page.Locator(".plan-card").First.GetByRole(AriaRole.Link, new() { Name = "Redigér" }).ClickAsync();
        await coordinator.Page.GetByLabel("Forventet rækkevidde").FillAsync("Tusind husstande i de nye kvarterer");
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await BreakNoRuleAsync(coordinator, $"{amendment}/forskelle", $"{amendment}/forslag");
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Foreslå ændringen til underskrift" }).ClickAsync();
        await coordinator.ArriveAsync(amendment);
    }

    private static async Task BreakNoRuleAsync(Visit visit, params string[] paths)
    {
        foreach (var path in paths)
        {
            await visit.OpenAsync(path);
            await BreaksNoRuleAsync(visit);
        }
    }
}

/// <summary>A portal of its own: what the parties sign is edited by no other test.</summary>
[CollectionDefinition(Name)]
public sealed class PortalToSignIn : ICollectionFixture<OpenPortal>
{
    public const string Name = "Agreement";
}
