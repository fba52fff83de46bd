using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Running;

/// <summary>What a visitor sees when something is missing or broken, in Development as in Production.</summary>
public abstract partial class ErrorTests(PortalFactory portal)
{
    private readonly HttpClient _visitor = portal.Visitor();

    [Theory]
    [InlineData("/findes-ikke")]
    [InlineData("/raad/skalsikring/findes-ikke")]
    [InlineData("/fejl")]
    [InlineData("/fejl/500")]
    [InlineData("/fejl/404")]
    public async Task A_missing_page_is_a_calm_page(string path)
    {
        var page = await _visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("Siden findes ikke", page.Document.QuerySelector("h1")!.TextContent);
        AssertCalm(page);
    }

    [Fact]
    public async Task A_missing_page_has_a_number_that_stands_in_the_log()
    {
        var number = NumberOn(await _visitor.OpenAsync("/raad/hemmelig-adresse"));
        var line = Assert.Single(portal.Log.Requests, line => line.Contains(number, StringComparison.Ordinal));

        Assert.Contains("\"Route\":\"raad/{theme}\",\"StatusCode\":404", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_calm_page_and_stays_in_the_log()
    {
        var page = await _visitor.OpenAsync("/proeve/fejl");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal("Noget gik galt hos os", page.Document.QuerySelector("h1")!.TextContent);
        AssertCalm(page);
        Assert.Contains(portal.Log.Requests, line => line.Contains(NumberOn(page), StringComparison.Ordinal) && line.Contains("\"StatusCode\":500", StringComparison.Ordinal));
        Assert.Contains(portal.Log.Lines, line => line.Contains(BrokenController.Secret, StringComparison.Ordinal) && line.Contains($"\"@tr\":\"{NumberOn(page)}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_in_time_is_said_to_come_back()
    {
        var page = await _visitor.OpenAsync("/proeve/langsom");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("30", page.Header("Retry-After"));
        AssertCalm(page);
    }

    [Fact]
    public async Task A_wrong_method_is_refused_calmly()
    {
        using var answer = await _visitor.PostAsync("/om", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("Det kunne vi ikke gøre", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Signed out and signed in alike: no page trips over it.</summary>
    [Theory]
    [InlineData("/log-ind")]
    [InlineData("/glemt-adgangskode")]
    [InlineData("/administration/personer/x")]
    public async Task A_form_that_cannot_be_read_is_refused_calmly(string path)
    {
        using var form = new StringContent("Email=a%00b", new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using var answer = await _visitor.PostAsync(path, form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Det kunne vi ikke", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    internal static void AssertCalm(Page page)
    {
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.StartsWith("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Null(page.Header("ETag"));
        Assert.StartsWith("default-src 'none'", page.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("da", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Matches("^[0-9a-f]{8}$", NumberOn(page));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/']"));
        Assert.DoesNotMatch(Traces(), page.Html);
    }

    internal static string NumberOn(Page page) => page.Document.QuerySelector("main strong")?.TextContent ?? "";

    [GeneratedRegex(@"Exception|   at |\.cs\b|/home/|/work/|/tmp/|stack|SQL|HEMMELIG|no such table", RegexOptions.IgnoreCase)]
    private static partial Regex Traces();
}

public sealed class ErrorInDevelopmentTests(BrokenPortal portal) : ErrorTests(portal), IClassFixture<BrokenPortal>;

public sealed class ErrorInProductionTests(BrokenProductionPortal portal) : ErrorTests(portal), IClassFixture<BrokenProductionPortal>;

/// <summary>The portal with pages that fail.</summary>
public class BrokenPortal : PortalFactory
{
    public BrokenPortal() => AlsoServices = services => services.AddControllersWithViews().AddApplicationPart(typeof(BrokenController).Assembly);
}

public sealed class BrokenProductionPortal : BrokenPortal
{
    public BrokenProductionPortal() => IsProduction = true;
}

[AllowAnonymous]
public sealed class BrokenController : Controller
{
    internal const string Secret = "HEMMELIG fejltekst";

    [HttpGet("/proeve/fejl")]
    public IActionResult Fail() => throw new InvalidOperationException($"{Secret} {Request.Method}");

    [HttpGet("/proeve/langsom")]
    public IActionResult Wait() => throw new InvalidOperationException($"{Secret} {Request.Method}", new TimeoutException());
}
