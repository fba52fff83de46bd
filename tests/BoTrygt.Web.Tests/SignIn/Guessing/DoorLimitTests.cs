using System.Net;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Shared.Security;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.SignIn.Guessing;

/// <summary>Many accounts cannot be tried from one address, and a whole kommune behind one comes in on a Monday morning.</summary>
public sealed class DoorLimitTests : GuessingTest
{
    [Fact]
    public async Task One_password_for_a_hundred_accounts_is_as_far_as_one_address_comes()
    {
        using var browser = new Browser(Portal);
        var open = await browser.OpenAsync("/log-ind");
        var answers = await Task.WhenAll(Enumerable.Range(0, 110).Select(number => browser.SubmitAsync(open, ("Email", $"person.{number}@kommune.example"), ("Password", "Sommer2026!"))));

        Assert.Equal(100, answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(10, answers.Count(answer => (int)answer.Status == 429));
        AssertTooMany(await browser.SignInAsync());
    }

    [Fact]
    public async Task Who_comes_from_elsewhere_gets_in_and_so_does_whoever_waits()
    {
        UseUp(GuessKind.Proof);
        using var browser = new Browser(Portal);
        using var elsewhere = new Browser(Portal, Elsewhere);
        AssertTooMany(await browser.SignInAsync());
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.SignInAsync()).Status);

        WaitForOne(GuessKind.Proof);
        Assert.Equal(HttpStatusCode.Found, (await browser.SignInAsync()).Status);
    }

    [Fact]
    public async Task What_was_typed_is_kept_except_the_password()
    {
        UseUp(GuessKind.Proof);
        using var browser = new Browser(Portal);
        var page = await browser.SignInAsync(path: "/log-ind?til=%2Farbejdsrum%2Fplaner");

        Assert.Equal((Browser.Coordinator, "/arbejdsrum/planer"), (Form.Of(page, "main form").Value("Email"), Form.Of(page, "main form").Value("til")));
        Assert.DoesNotContain(DemoAccounts.Password, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("botrygt=", page.Header("Set-Cookie") ?? "", StringComparison.Ordinal);
    }

    /// <summary>A quarter of them mistype once.</summary>
    [Fact]
    public async Task Two_hundred_people_behind_one_address_come_in_at_the_same_moment()
    {
        using var browser = new Browser(Portal);
        var open = await browser.OpenAsync("/log-ind");
        var wrong = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => browser.SubmitAsync(open, ("Email", $"person.{number}@kommune.example"), ("Password", "tastefejl"))));
        var right = await Task.WhenAll(Enumerable.Range(0, 200).Select(async _ =>
        {
            using var other = new Browser(Portal);
            return await other.SignInAsync();
        }));

        Assert.All(wrong, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        Assert.All(right, answer => Assert.Equal(HttpStatusCode.Found, answer.Status));
    }

    [Fact]
    public async Task Who_is_kept_out_still_chooses_a_new_password_and_comes_in_elsewhere()
    {
        UseUp(GuessKind.Proof);
        using var browser = new Browser(Portal);
        await browser.SubmitAsync("/glemt-adgangskode", ("Email", Browser.Coordinator));
        await using var db = Portal.Database.Open();
        var link = (await db.OutboxMails.SingleAsync()).Text.Split().Single(word => word.Contains("/ny-adgangskode?", StringComparison.Ordinal));

        Assert.Equal("/log-ind", (await browser.SubmitAsync(new Uri(link).PathAndQuery, ("Password", "cykelsti granit pandekage"), ("Repeated", "cykelsti granit pandekage"))).Location);
        using var elsewhere = new Browser(Portal, Elsewhere);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.SignInAsync(password: "cykelsti granit pandekage")).Status);
    }

    [Fact]
    public async Task A_household_with_many_IPv6_addresses_is_one_address()
    {
        for (var number = 0; number < 100; number++)
        {
            using var one = new Browser(Portal, (RemoteAddress.Header, $"2001:db8:1:2::{number + 1:x}"));
            await one.SignInAsync("findes.ikke@kommune.example", "gæt");
        }

        using var same = new Browser(Portal, (RemoteAddress.Header, "2001:db8:1:2:ffff::1"));
        using var neighbour = new Browser(Portal, (RemoteAddress.Header, "2001:db8:1:3::1"));
        AssertTooMany(await same.SignInAsync());
        Assert.Equal(HttpStatusCode.Found, (await neighbour.SignInAsync()).Status);
    }

    [Fact]
    public async Task What_is_told_is_in_the_log_without_the_address()
    {
        UseUp(GuessKind.Proof);
        using var browser = new Browser(Portal);
        await browser.SignInAsync();

        var line = Assert.Single(Portal.Log.Lines, line => line.Contains("For mange forkerte", StringComparison.Ordinal));
        Assert.DoesNotContain("192.0.2.1", line, StringComparison.Ordinal);
    }
}
