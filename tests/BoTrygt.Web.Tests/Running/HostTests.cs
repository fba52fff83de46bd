using System.Net;
using BoTrygt.Web.Tests.Architecture;
using BoTrygt.Web.Tests.SignIn;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Running;

/// <summary>The host that a request names is its sender's word, and comes into no address that the portal writes.</summary>
public sealed class HostTests : IAsyncLifetime
{
    private const string Evil = "ond.example";
    private const string Host = "https://portal.example.dk";

    private static readonly (string, string)[] Poison =
        [("Host", Evil), ("X-Forwarded-Host", Evil), ("X-Host", Evil), ("X-Forwarded-Server", Evil), ("Forwarded", $"host={Evil}"), ("X-Original-URL", $"//{Evil}/"), ("X-Rewrite-URL", $"//{Evil}/"), ("X-Forwarded-Proto", Evil), ("X-Forwarded-Prefix", $"//{Evil}")];

    private PortalFactory Portal { get; } = new() { Settings = new() { ["Portal:PublicHost"] = Host } };

    [Theory]
    [InlineData("/bo-trygt-i/aarhus")]
    [InlineData("/bo-trygt-i/aarhus/feed.atom")]
    [InlineData("/bo-trygt-i/aarhus/feed.rss")]
    [InlineData("/bo-trygt-i/aarhus/nyheder")]
    [InlineData("/raad/skalsikring")]
    [InlineData("/raad/feed.atom")]
    [InlineData("/raad/feed.rss")]
    [InlineData("/raad/skalsikring/feed.atom")]
    [InlineData("/tal/aarhus")]
    [InlineData("/tal/aarhus.csv")]
    [InlineData("/find?kommune=Aarhus")]
    [InlineData("/findes-ikke")]
    [InlineData("/arbejdsrum")]
    [InlineData("/Bo-Trygt-I/AARHUS/")]
    public Task A_page_for_which_something_is_to_be_named(string path) => AssertCleanAsync(path);

    [Fact]
    public async Task Every_other_page_that_anybody_may_open()
    {
        var paths = Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && endpoint.RoutePattern.Parameters.Count == 0 && endpoint.RoutePattern.RawText?.Contains('.', StringComparison.Ordinal) != true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) != false)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).Append("/sitemap.xml").Append("/robots.txt").Distinct().ToList();
        Assert.Superset(new HashSet<string> { "/", "/raad", "/partnerskaber", "/tal", "/om", "/log-ind", "/glemt-adgangskode", "/version" }, paths.ToHashSet());
        foreach (var path in paths)
        {
            await AssertCleanAsync(path);
        }
    }

    /// <summary>Development's own: where no address is set the request's stands in, so that a developer's links work.</summary>
    [Fact]
    public async Task Without_an_address_of_its_own_thePortal_names_none_in_Production()
    {
        await using var portal = new PortalFactory { IsProduction = true };
        foreach (var path in new[] { "/", "/raad", "/raad/skalsikring", "/raad/feed.atom", "/sitemap.xml", "/bo-trygt-i/aarhus", "/log-ind", "/arbejdsrum" })
        {
            var page = await portal.Visitor().OpenAsync(path, Poison);
            Assert.DoesNotContain(Evil, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(Evil, $"{page.Location}{page.Header("Link")}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_mail_with_a_link_to_a_new_password()
    {
        using var browser = new Browser(Portal, Poison);
        await browser.SubmitAsync("/glemt-adgangskode", ("Email", Browser.Coordinator));

        await AssertMailsAsync(1);
    }

    [Fact]
    public async Task Mails_that_an_administrator_and_a_plan_cause()
    {
        using var desk = await Desk.OfAsync(Portal, "administrator@demo.invalid", Poison);
        await using var db = Portal.Database.Open();
        var person = await db.People.Where(row => row.Email == Browser.Coordinator).Select(row => row.Id).SingleAsync();
        await desk.PostAsync($"/administration/personer/{person}/konto");
        using var coordinator = await Desk.OfAsync(Portal, Browser.Coordinator, Poison);
        var plan = Portal.PlanOf(PlanRows.Aarhus).Id;
        foreach (var dropped in db.Initiatives.Where(row => row.PlanId == plan && row.Status == Domain.Plans.InitiativeStatus.Dropped).Select(row => row.Id).ToList())
        {
            await coordinator.PostAsync($"/arbejdsrum/indsatser/{dropped}/arkiv");
        }

        await coordinator.PostAsync($"/arbejdsrum/planer/{plan}/forslag");
        await AssertMailsAsync(2);
    }

    [Theory]
    [InlineData(Browser.Coordinator, "/arbejdsrum/kalender", "#kalenderadresse")]
    [InlineData("redaktoer@demo.invalid", null, ".secret-address")]
    public async Task An_address_that_is_shown_to_be_given_on(string email, string? path, string place)
    {
        using var desk = await Desk.OfAsync(Portal, email, Poison);
        await using var db = Portal.Database.Open();
        path ??= $"/redaktion/artikler/{(await db.Articles.FirstAsync(article => article.Slug == "terrassedoeren")).Id}/forhaandsvisning";
        var page = await desk.PostAsync(path);
        var shown = page.Document.QuerySelector(place);
        var address = shown?.GetAttribute("value") ?? shown?.TextContent;

        Assert.StartsWith(Host + "/", address, StringComparison.Ordinal);
        Assert.DoesNotContain(Evil, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Evil, (await Portal.Visitor().OpenAsync(new Uri(address!).AbsolutePath, Poison)).Html, StringComparison.Ordinal);
    }

    /// <summary>What is written tomorrow is caught here.</summary>
    [Fact]
    public void Two_places_ask_a_request_for_its_host() => Wrong.None(Code.Uses.Where(use =>
        (use is { Type.FullName: "Microsoft.AspNetCore.Http.HttpRequest", Member: "get_Host()" or "get_Scheme()" } || use.Member is { } member && (member.StartsWith("GetDisplayUrl", StringComparison.Ordinal) || member.StartsWith("GetEncodedUrl", StringComparison.Ordinal) || member.StartsWith("BuildAbsolute", StringComparison.Ordinal) || member.StartsWith("ActionLink", StringComparison.Ordinal) || member.StartsWith("PageLink", StringComparison.Ordinal) || member.StartsWith("GetUriBy", StringComparison.Ordinal)))
        && use.By.Name is not ("PublicHost" or "OwnPages")));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Portal.DisposeAsync();

    /// <summary>Neither for the one who sends it, nor for those after him.</summary>
    private async Task AssertCleanAsync(string path)
    {
        var poisoned = await Portal.Visitor().OpenAsync(path, Poison);
        var next = await Portal.Visitor().OpenAsync(path);
        foreach (var page in new[] { poisoned, next })
        {
            Assert.NotEqual(HttpStatusCode.InternalServerError, page.Status);
            Assert.DoesNotContain(Evil, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(Evil, $"{page.Location}{page.Header("Link")}{page.Header("Set-Cookie")}{page.Header("Content-Location")}", StringComparison.Ordinal);
        }
    }

    private async Task AssertMailsAsync(int atLeast)
    {
        await using var db = Portal.Database.Open();
        var mails = await db.OutboxMails.ToListAsync();
        Assert.True(mails.Count >= atLeast, $"{mails.Count} mails");
        Assert.All(mails, mail =>
        {
            Assert.Contains(Host, mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Evil, mail.Text + mail.Html + mail.MessageId, StringComparison.Ordinal);
        });
    }
}
