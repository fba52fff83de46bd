using System.Net;
using BoTrygt.Database;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>What is stricter in earnest.</summary>
public sealed class ProductionTests
{
    private const string Somebody = "anne.ø'hara@example.dk";

    [Fact]
    public async Task The_link_goes_to_the_mail_alone_and_leads_to_the_address_that_was_set()
    {
        await using var portal = new PortalFactory { IsProduction = true, Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk" } };
        await OpenAccountAsync(portal, Somebody);
        using var browser = new Browser(portal);
        await browser.SubmitAsync("/glemt-adgangskode", ("Email", Somebody));

        await using var db = portal.Database.Open();
        var mail = await db.OutboxMails.SingleAsync();
        Assert.Contains("https://portal.example.dk/ny-adgangskode?konto=", mail.Text, StringComparison.Ordinal);
        Assert.EndsWith("@portal.example.dk", mail.MessageId, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Log.Lines, line => line.Contains("kode=", StringComparison.Ordinal) || line.Contains("hara", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_address_of_its_own_the_portal_writes_no_link_and_says_what_to_set()
    {
        await using var portal = new PortalFactory { IsProduction = true };
        await OpenAccountAsync(portal, Somebody);
        using var browser = new Browser(portal);
        var answer = await browser.SubmitAsync("/glemt-adgangskode", ("Email", Somebody));

        Assert.Equal((HttpStatusCode.Found, "/log-ind"), (answer.Status, answer.Location));
        await using var db = portal.Database.Open();
        Assert.Empty(await db.OutboxMails.ToListAsync());
        Assert.Contains(portal.Log.Lines, line => line.Contains("Portal:PublicHost mangler", StringComparison.Ordinal) && line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cookies_are_for_TLS_even_when_it_ends_before_the_portal()
    {
        await using var portal = new PortalFactory { IsProduction = true };
        var page = await portal.Visitor().OpenAsync("/log-ind");

        Assert.Matches("^botrygt-formular=[^;]+; path=/; secure; samesite=strict; httponly", page.Header("Set-Cookie"));
    }

    [Fact]
    public async Task A_demo_account_that_came_along_opens_nothing()
    {
        await using var demo = new PortalFactory();
        await using var portal = new PortalFactory { IsProduction = true, Settings = demo.Database.Settings };
        using var browser = new Browser(portal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync(password: DemoAccounts.Password)).Status);
    }

    /// <summary>The keys lie in the database.</summary>
    [Fact]
    public async Task A_session_survives_a_restart()
    {
        await using var before = new GuardedPortal();
        using var browser = new Browser(before);
        var cookie = (await browser.SignInAsync()).Header("Set-Cookie")!.Split(';')[0];

        await using var after = new GuardedPortal { Settings = before.Database.Settings };
        var page = await after.Visitor().OpenAsync(GuardedController.Path, ("Cookie", cookie));

        Assert.True(page.Status == HttpStatusCode.OK, string.Join('\n', after.Log.Lines));
    }

    private static async Task OpenAccountAsync(PortalFactory portal, string email)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var person = new Person { Name = "Anne", Email = email };
        scope.ServiceProvider.GetRequiredService<BoTrygtDb>().Add(person);
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(Account.Of(person))).Succeeded);
    }
}
