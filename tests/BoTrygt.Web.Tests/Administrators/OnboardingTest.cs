using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Jobs;
using BoTrygt.Web.Tests.SignIn;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>A portal in which Viborg is taken on board.</summary>
public abstract partial class OnboardingTest : IDisposable
{
    protected const string Viborg = "791";
    protected const string Administrator = "administrator@demo.invalid";
    protected const string NewCoordinator = "mette.holm@viborg.invalid";
    protected const string Password = "fire ord der ikke rimer";

    private protected OnboardingTest() => Portal = new() { Clock = Clock, Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk", ["Cache:Enabled"] = "true" } };

    protected FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);
    protected PortalFactory Portal { get; }
    protected DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }

    protected (string, string?)[] Fields() =>
    [
        ("Form.Municipality", Viborg), ("Form.StartsOn", $"{Today.AddDays(30):yyyy-MM-dd}"), ("Form.Adopt", "true"),
        ("Form.Municipal.Name", "Mette Holm"), ("Form.Municipal.Email", NewCoordinator), ("Form.Police.Name", "Per Politi"), ("Form.Police.Email", "per@politi.invalid"),
    ];

    /// <summary>As the page proposes it.</summary>
    protected async Task<string> BeginAsync()
    {
        using var desk = await Desk.OfAsync(Portal, Administrator);
        var answer = await desk.SubmitAsync($"/administration/opstart/ny?kommune={Viborg}&fra={Today.AddDays(30):yyyy-MM-dd}", "form[method=post][action='/administration/opstart']", [.. Fields()[3..]]);
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return answer.Location!;
    }

    protected async Task AssertHiddenAsync()
    {
        using var citizen = Desk.OfStranger(Portal);
        Assert.DoesNotContain("Bo trygt i Viborg", (await citizen.OpenAsync("/partnerskaber")).Words, StringComparison.Ordinal);
        Assert.Contains("Her er ikke et partnerskab", (await citizen.OpenAsync("/bo-trygt-i/viborg")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("/bo-trygt-i/viborg/raad/", (await citizen.OpenAsync("/sitemap.xml")).Html, StringComparison.Ordinal);
        foreach (var path in new[] { "/bo-trygt-i/viborg/feed.atom", "/bo-trygt-i/viborg/nyheder" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await citizen.OpenAsync(path)).Status);
        }
    }

    protected async Task<string> LinkAsync(string email)
    {
        var mail = await AskAsync(db => db.OutboxMails.Where(row => row.To == email).OrderByDescending(row => row.Sequence).FirstAsync());
        return new Uri(Link().Match(mail.Text).Value).PathAndQuery;
    }

    protected async Task AcceptAsync(string email)
    {
        using var browser = new Browser(Portal);
        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync(await LinkAsync(email), ("Form.Password", Password), ("Form.Repeated", Password))).Status);
    }

    protected async Task PoliceAndBoTrygtSignAsync()
    {
        await AcceptAsync("per@politi.invalid");
        using var police = await Desk.OfAsync(Portal, "per@politi.invalid");
        Assert.Equal(HttpStatusCode.Found, (await police.PostAsync("/arbejdsrum/opstart/viborg", ("Form.Signatory.Name", "Pia Chef"), ("Form.Signatory.Email", "pia@politi.invalid"))).Status);
        await AcceptAsync("pia@politi.invalid");
        Assert.True(await AskAsync(db => db.Memberships.AnyAsync(row => row.Organisation.Kind == OrganisationKind.BoTrygt && row.Role == Role.Signatory)));
    }

    protected async Task<T> AskAsync<T>(Func<BoTrygt.Database.BoTrygtDb, Task<T>> question)
    {
        await using var db = Portal.Database.Open();
        return await question(db);
    }

    [GeneratedRegex(@"https://portal\.example\.dk/invitation\S+")]
    private static partial Regex Link();
}
