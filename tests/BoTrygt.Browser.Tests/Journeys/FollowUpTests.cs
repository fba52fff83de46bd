using System.Globalization;
using BoTrygt.Browser.Tests.Support;
using BoTrygt.Domain.FollowUps;
using BoTrygt.Web.Shared.FollowUps;
using BoTrygt.Web.Shared.Text;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Browser.Tests.Journeys;

/// <summary>From the link in a mail to the day that the police promise.</summary>
public sealed class FollowUpTests(OpenPortal portal) : BrowserTest(portal)
{
    private const string Need = "To, der kan stå ved indgangen fredag eftermiddag";

    [ChromiumFact]
    public async Task What_is_needed_is_said_by_the_link_asked_for_by_the_coordinator_and_promised_by_the_police()
    {
        var (title, address) = await WaitingAsync();
        var (owner, coordinator, police) = (await VisitAsync(Screens.WithoutScripts()), await SignedInAsync(WorkroomPages.Coordinator), await SignedInAsync("politi.oestjylland", Screens.Phone()));
        await LookAtAsync(address);
        await AnswerAsync(owner, address);

        await coordinator.OpenAsync(FollowUpAddresses.All);
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = title, Exact = true }).ClickAsync();
        await AskAsync(coordinator);
        await PromiseAsync(police);

        await coordinator.OpenAsync(FollowUpAddresses.Of("aarhus"));
        await Assertions.Expect(coordinator.Page.Locator(".due__row", new() { HasText = Need })).ToContainTextAsync($"Lovet til {Ahead(10).InDanish()}");
    }

    /// <summary>Its own page breaks no rule, as it opens and when something is missing.</summary>
    private async Task LookAtAsync(string address)
    {
        var visit = await VisitAsync(Screens.Phone());
        await visit.OpenAsync(address);
        await BreaksNoRuleAsync(visit);
        visit.Expect(422);
        await visit.Page.GetByLabel("Brug for hjælp").CheckAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Send svar" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".error-summary")).ToContainTextAsync("Skriv kort, hvad I har brug for hjælp til.");
        await BreaksNoRuleAsync(visit);
    }

    private static async Task AnswerAsync(Visit owner, string address)
    {
        await owner.OpenAsync(address);
        await owner.Page.GetByLabel("Brug for hjælp").CheckAsync();
        await owner.Page.GetByLabel("Fortæl kort").FillAsync("Vi er for få om fredagen.");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Send svar" }).ClickAsync();
        await Assertions.Expect(owner.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Tak for svaret");
    }

    private static async Task AskAsync(Visit coordinator)
    {
        await Assertions.Expect(coordinator.Page.Locator("main")).ToContainTextAsync("Vi er for få om fredagen.");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "Bed en part om hjælp" }).ClickAsync();
        await coordinator.Page.GetByLabel("Hvad er der brug for?").FillAsync(Need);
        await coordinator.Page.GetByLabel("Fra hvem?").SelectOptionAsync("Østjyllands Politi");
        await coordinator.Page.GetByLabel("Senest hvornår?").FillAsync(InField(Ahead(14)));
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Send anmodning" }).ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByText("Anmodningen er sendt.")).ToBeVisibleAsync();
    }

    private static async Task PromiseAsync(Visit police)
    {
        await police.OpenAsync("/arbejdsrum");
        await police.Page.Locator(".due__row", new() { HasText = Need }).GetByRole(AriaRole.Link).ClickAsync();
        await police.Page.GetByLabel("Sig ja, med en dato").CheckAsync();
        await police.Page.GetByLabel("Hvilken dato lover I?").FillAsync(InField(Ahead(10)));
        await police.Page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Assertions.Expect(police.Page.GetByText("Svaret er sendt.")).ToBeVisibleAsync();
        await BreaksNoRuleAsync(police);
    }

    private static DateOnly Ahead(int days) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days);

    private static string InField(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An initiative of Aarhus that nobody has answered for, and its owner's link.</summary>
    private async Task<(string Title, string Address)> WaitingAsync()
    {
        await using var db = Portal.Database.Open();
        var waiting = await db.FollowUps.Waiting().Include(followUp => followUp.Initiative.OwnerPost)
            .FirstAsync(followUp => followUp.Initiative.OwnerPost.Organisation.Name == "Aarhus Kommune" && followUp.Initiative.OwnerPost.HolderId != null);
        var (link, code) = UpdateLink.For(waiting.Initiative.OwnerPost.HolderId.GetValueOrDefault(), [(waiting, waiting.Initiative.OwnerPostId)], DateTime.UtcNow);
        db.Add(link);
        await db.SaveChangesAsync();
        return (waiting.Initiative.Title, $"{FollowUpAddresses.ByLink}?kode={code}");
    }
}
