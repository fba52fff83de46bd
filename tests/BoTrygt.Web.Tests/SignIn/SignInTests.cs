using System.Net;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>The door, in and out.</summary>
public sealed class SignInTests(PortalFactory portal) : IClassFixture<PortalFactory>, IDisposable
{
    private readonly Browser _browser = new(portal);

    [Theory]
    [InlineData("/log-ind", "/arbejdsrum")]
    [InlineData("/log-ind?til=%2Farbejdsrum%2Fpartnerskaber%3Fside%3D2", "/arbejdsrum/partnerskaber?side=2")]
    [InlineData("/log-ind?til=https%3A%2F%2Fond.example%2F", "/arbejdsrum")]
    [InlineData("/log-ind?til=%2F%2Fond.example", "/arbejdsrum")]
    [InlineData("/log-ind?til=%2F%5Cond.example", "/arbejdsrum")]
    public async Task One_comes_to_where_one_was_going_but_never_out_of_the_portal(string path, string goesTo)
    {
        var answer = await _browser.SignInAsync(path: path);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(goesTo, answer.Location);
    }

    [Fact]
    public async Task The_mail_address_may_be_written_in_any_case_and_with_spaces() =>
        Assert.Equal(HttpStatusCode.Found, (await _browser.SignInAsync(" Koordinator.AARHUS@demo.invalid ")).Status);

    [Fact]
    public async Task A_refusal_keeps_the_mail_address_and_never_the_password()
    {
        var page = await _browser.SignInAsync(password: "forkert-adgangskode", path: "/log-ind?til=%2Farbejdsrum%2Fplaner");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("passer ikke sammen", page.Words, StringComparison.Ordinal);
        Assert.Equal(Browser.Coordinator, page.Document.QuerySelector("input[name=Email]")!.GetAttribute("value"));
        Assert.Equal("/arbejdsrum/planer", page.Document.QuerySelector("input[name=til]")!.GetAttribute("value"));
        Assert.DoesNotContain("forkert-adgangskode", page.Html, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_fields_are_named()
    {
        var page = await _browser.SignInAsync("", "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(["Skriv din e-mail.", "Skriv din adgangskode."], page.Document.QuerySelectorAll(".error-summary a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Who_is_signed_in_already_is_told_so_and_can_leave()
    {
        await _browser.SignInAsync();
        var page = await _browser.OpenAsync("/log-ind");

        Assert.Contains("Du er logget ind", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/arbejdsrum']"));
        Assert.Equal("/", (await _browser.SubmitAsync(page)).Location);
        Assert.StartsWith("Log ind", (await _browser.OpenAsync("/log-ind")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_before_the_sign_in_in_another_tab_is_no_error()
    {
        var open = await _browser.OpenAsync("/log-ind?til=%2Farbejdsrum%2Fprincipper");
        await _browser.SignInAsync();

        Assert.Equal("/arbejdsrum/principper", (await _browser.SubmitAsync(open, ("Email", Browser.Coordinator), ("Password", DemoAccounts.Password))).Location);
    }

    [Fact]
    public async Task A_foreign_page_can_sign_nobody_in_or_out()
    {
        var answer = await _browser.PostAsync("/log-ind", [("Email", Browser.Coordinator), ("Password", DemoAccounts.Password)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);

        await _browser.SignInAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.PostAsync("/log-ud", [])).Status);
        Assert.Contains("Du er logget ind", (await _browser.OpenAsync("/log-ind")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_twice_leads_to_the_front_page() => Assert.Equal("/", (await _browser.PostAsync("/log-ud", [])).Location);

    [Fact]
    public async Task The_cookie_is_for_the_portal_alone_and_ends_with_the_browser()
    {
        var cookie = (await _browser.SignInAsync()).Header("Set-Cookie");

        Assert.Matches("^botrygt=[^;]+; path=/; secure; samesite=lax; httponly", cookie);
        Assert.DoesNotContain("expires", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_demo_account_gets_in_with_the_password_that_is_printed()
    {
        foreach (var (email, _) in DemoAccounts.All)
        {
            using var browser = new Browser(portal);
            Assert.Equal((email, HttpStatusCode.Found), (email, (await browser.SignInAsync(email, DemoAccounts.Password)).Status));
        }
    }

    public void Dispose() => _browser.Dispose();
}
