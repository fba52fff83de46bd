using BoTrygt.Browser.Tests.Support;
using BoTrygt.Database;
using BoTrygt.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Browser.Tests.Accessibility;

/// <summary>
/// Every page of the workroom, as each of the people who meet it, wide and narrow. Axe takes its time: a page that differs
/// from one it has seen by words alone is opened, and not asked again.
/// </summary>
[Collection(PortalToWalkThrough.Name)]
public sealed class WorkroomAxeTests(OpenPortal portal) : BrowserTest(portal)
{
    private static readonly HashSet<string> Seen = [];

    [ChromiumTheory]
    [MemberData(nameof(WorkroomPages.People), MemberType = typeof(WorkroomPages))]
    public async Task A_page_of_the_workroom_breaks_no_rule_and_does_not_scroll_sideways(string person)
    {
        var visit = await SignedInAsync(person);
        var wrong = new List<string>();
        foreach (var path in WorkroomPages.For(Portal, person))
        {
            await visit.OpenAsync(path);
            wrong.AddRange((await BrokenAsync(visit, person)).Select(rule => $"{path}: {rule}"));
            await visit.Page.EvaluateAsync(Probe.Read("unfold"));
            await Look.Small.AtAsync(visit.Page);
            wrong.AddRange((await visit.AskAsync<string[]>("stick-out")).Select(found => $"{path} at {Look.Small.Width}: {found}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [ChromiumFact]
    public async Task The_door_breaks_no_rule_also_when_it_stays_shut()
    {
        var visit = await VisitAsync();
        visit.IsSignedIn = true;
        visit.Expect(422);
        foreach (var path in new[] { "/glemt-adgangskode", await NewPasswordAsync(), "/log-ind" })
        {
            await visit.OpenAsync(path);
            await BreaksNoRuleAsync(visit);
        }

        await visit.Page.Locator("input[type=email]").FillAsync("ingen@demo.invalid");
        await visit.Page.Locator("input[type=password]").FillAsync("forkert");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Log ind", Exact = true }).ClickAsync();
        await visit.Page.Locator(".error-summary").WaitForAsync();
        await BreaksNoRuleAsync(visit);
    }

    /// <summary>The page that a mail leads to.</summary>
    private async Task<string> NewPasswordAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByEmailAsync("laeser.aarhus@demo.invalid");
        return (await scope.ServiceProvider.GetRequiredService<PasswordLinks>().MakeAsync(account!, Portal.Address)).PathAndQuery;
    }

    /// <summary>An administrator meets most pages: those are looked at in the dark and in the reader's own colours too.</summary>
    private static async Task<IEnumerable<string>> BrokenAsync(Visit visit, string person)
    {
        var looks = new List<(Look, object)>();
        if (Seen.Add(await visit.AskAsync<string>("shape")))
        {
            looks.AddRange([(Look.Desk, Axe.EveryRule), (Look.Small, Axe.EveryRule)]);
        }

        if (person == WorkroomPages.Administrator)
        {
            looks.AddRange([(Look.Dark, Axe.RulesOfColour), (Look.Forced, Axe.RulesOfColour)]);
        }

        return looks.Count == 0 ? [] : await Axe.BrokenAsync(visit, [.. looks]);
    }
}

/// <summary>A portal and a Chromium of its own: the walk is long, and others walk beside it.</summary>
[CollectionDefinition(Name)]
public sealed class PortalToWalkThrough : ICollectionFixture<OpenPortal>
{
    public const string Name = "Workroom";
}
