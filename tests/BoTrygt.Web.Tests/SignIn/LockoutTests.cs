using System.Diagnostics;
using System.Net;
using BoTrygt.Database;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>Guessing gets nobody in and tells nobody which accounts there are.</summary>
public sealed class LockoutTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly PortalFactory _portal;

    public LockoutTests() => _portal = new() { Clock = _clock };

    [Fact]
    public async Task Ten_wrong_passwords_close_the_door_for_a_quarter_of_an_hour()
    {
        using var browser = new Browser(_portal);
        await GuessAsync(browser, 10);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync()).Status);
        _clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync()).Status);
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Found, (await browser.SignInAsync()).Status);
    }

    [Fact]
    public async Task The_right_password_begins_the_count_anew()
    {
        using var browser = new Browser(_portal);
        await GuessAsync(browser, 9);
        Assert.Equal(HttpStatusCode.Found, (await browser.SignInAsync()).Status);
        using var other = new Browser(_portal);
        await GuessAsync(other, 9);

        Assert.Equal(HttpStatusCode.Found, (await other.SignInAsync()).Status);
    }

    [Fact]
    public async Task Guesses_at_the_same_time_are_all_counted()
    {
        using var browser = new Browser(_portal);
        var open = await browser.OpenAsync("/log-ind");
        await Task.WhenAll(Enumerable.Range(0, 9).Select(guess => browser.SubmitAsync(open, ("Email", Browser.Coordinator), ("Password", $"gaet nummer {guess}"))));

        await using var db = _portal.Database.Open();
        Assert.Equal(9, (await db.Users.SingleAsync(account => account.Email == Browser.Coordinator)).AccessFailedCount);
    }

    [Fact]
    public async Task Unknown_wrong_and_locked_get_the_same_page()
    {
        using var browser = new Browser(_portal);
        var wrong = await browser.SignInAsync(password: "forkert");
        await GuessAsync(browser, 10);
        var locked = await browser.SignInAsync();
        var unknown = await browser.SignInAsync("findes.ikke@demo.invalid");

        Assert.Equal(Told(wrong), Told(locked));
        Assert.Equal(Told(wrong), Told(unknown));
    }

    [Fact]
    public async Task The_attempt_that_closes_the_account_is_told_once_in_the_log()
    {
        using var browser = new Browser(_portal);
        await GuessAsync(browser, 9);
        await using var db = _portal.Database.Open();
        var id = (await db.Users.SingleAsync(account => account.Email == Browser.Coordinator)).Id.ToString();
        var told = db.AuditEntries.Where(entry => entry.Entity == nameof(Account) && entry.RowId == id && entry.Fields == nameof(Account.LockoutEnd));
        Assert.Equal(0, await told.CountAsync());

        await GuessAsync(browser, 2);

        Assert.Equal(1, await told.CountAsync());
        Assert.Null((await told.SingleAsync()).PersonId);
    }

    [Fact]
    public async Task A_refusal_takes_as_long_whether_there_is_an_account_or_not()
    {
        await AssertTakesItsTimeAsync(Browser.Coordinator);
        await AssertTakesItsTimeAsync("findes.ikke@demo.invalid");
    }

    [Fact]
    public async Task A_closed_account_takes_as_long_to_refuse()
    {
        await SetAsync(10, _clock.GetUtcNow().AddMinutes(10));
        await AssertTakesItsTimeAsync(Browser.Coordinator);
    }

    /// <summary>What a burst leaves to those of it that read the account before it was closed.</summary>
    [Fact]
    public async Task The_count_is_asked_and_not_what_was_read_before_it()
    {
        await SetAsync(10, null);
        using var browser = new Browser(_portal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync()).Status);
    }

    public void Dispose() => _portal.Dispose();

    private async Task SetAsync(int failures, DateTimeOffset? closedUntil)
    {
        await using var db = _portal.Database.Open();
        await db.Users.Where(account => account.Email == Browser.Coordinator)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.AccessFailedCount, failures).SetProperty(account => account.LockoutEnd, closedUntil));
    }

    /// <summary>The first refusal of a portal is slow by itself, so that the second one is timed.</summary>
    private async Task AssertTakesItsTimeAsync(string email)
    {
        using var browser = new Browser(_portal);
        var open = await browser.OpenAsync("/log-ind");
        await browser.SubmitAsync(open, ("Email", email), ("Password", "forkert"));
        var watch = Stopwatch.StartNew();
        var refused = await browser.SubmitAsync(open, ("Email", email), ("Password", "forkert"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(watch.ElapsedMilliseconds >= 490, $"{email}: {watch.ElapsedMilliseconds} ms");
    }

    private static async Task GuessAsync(Browser browser, int times)
    {
        for (var guess = 0; guess < times; guess++)
        {
            await browser.SignInAsync(password: $"gaet nummer {guess}");
        }
    }

    private static (HttpStatusCode, string) Told(Page page) => (page.Status, page.Words);
}
