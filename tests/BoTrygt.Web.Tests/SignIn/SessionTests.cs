using System.Net;
using BoTrygt.Database;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>A session lives on the server: whatever ends it there ends it at the next request, on every portal.</summary>
public sealed class SessionTests : IDisposable
{
    private const string Guarded = "/arbejdsrum";
    private const string NewPassword = "cykelsti granit pandekage";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly PortalFactory _portal;
    private readonly Browser _browser;

    public SessionTests()
    {
        _portal = new() { Clock = _clock };
        _browser = new(_portal);
    }

    [Fact]
    public async Task A_cookie_that_somebody_has_kept_opens_nothing_after_sign_out()
    {
        var cookie = await SignInAsync(_browser);
        Assert.Equal(HttpStatusCode.OK, (await ReplayAsync(_portal, cookie)).Status);
        await _browser.SubmitAsync("/log-ind");

        Assert.Equal(HttpStatusCode.Found, (await ReplayAsync(_portal, cookie)).Status);
    }

    [Fact]
    public async Task Half_an_hour_of_doing_nothing_ends_it_and_doing_something_does_not()
    {
        await SignInAsync(_browser);
        for (var times = 0; times < 3; times++)
        {
            _clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync(Guarded)).Status);
        }

        _clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Found, (await _browser.OpenAsync(Guarded)).Status);
    }

    [Fact]
    public async Task What_a_page_does_by_itself_keeps_nobody_signed_in()
    {
        var cookie = await SignInAsync(_browser);
        for (var times = 0; times < 3; times++)
        {
            _clock.Advance(TimeSpan.FromMinutes(9));
            await ReplayAsync(_portal, cookie, ("X-Of-Itself", "1"));
        }

        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(HttpStatusCode.Found, (await ReplayAsync(_portal, cookie)).Status);
    }

    [Fact]
    public async Task After_twelve_hours_it_ends_however_busy_somebody_is()
    {
        await SignInAsync(_browser);
        for (var minutes = 0; minutes < 700; minutes += 20)
        {
            _clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync(Guarded)).Status);
        }

        _clock.Advance(TimeSpan.FromMinutes(21));
        Assert.Equal(HttpStatusCode.Found, (await _browser.OpenAsync(Guarded)).Status);
    }

    /// <summary>The cookie ends then too, so no page shows what the row says by itself.</summary>
    [Theory]
    [InlineData(719, 0, true)]
    [InlineData(721, 0, false)]
    [InlineData(100, 29, true)]
    [InlineData(100, 31, false)]
    public void A_row_is_open_for_twelve_hours_and_half_an_hour_after_its_person_was_there(int minutesOld, int minutesUnseen, bool isOpen)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var session = new Session { AccountId = Guid.NewGuid(), Browser = "Prøve", StartedAt = now.AddMinutes(-minutesOld), SeenAt = now.AddMinutes(-minutesUnseen) };

        Assert.Equal(isOpen, Session.OpenAt(now).Compile()(session));
    }

    [Fact]
    public async Task Another_browser_is_signed_out_from_the_list_on_every_portal()
    {
        await using var second = new PortalFactory { Clock = _clock, Settings = _portal.Database.Settings };
        using var other = new Browser(_portal);
        var cookie = await SignInAsync(other);
        Assert.Equal(HttpStatusCode.OK, (await ReplayAsync(second, cookie)).Status);
        await SignInAsync(_browser);
        var list = await _browser.OpenAsync("/konto");
        var end = Assert.Single(list.Document.QuerySelectorAll("form[action$='/afslut']")).GetAttribute("action") ?? "";
        await _browser.PostAsync(end, [("__RequestVerificationToken", Browser.TokenOf(list))]);

        Assert.Equal(HttpStatusCode.Found, (await ReplayAsync(second, cookie)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync(Guarded)).Status);
    }

    [Fact]
    public async Task All_the_others_end_at_once()
    {
        using var other = new Browser(_portal);
        var cookie = await SignInAsync(other);
        await SignInAsync(_browser);
        var list = await _browser.OpenAsync("/konto");
        await _browser.PostAsync("/konto/sessioner/afslut-andre", [("__RequestVerificationToken", Browser.TokenOf(list))]);

        Assert.Equal(HttpStatusCode.Found, (await ReplayAsync(_portal, cookie)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync(Guarded)).Status);
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses()
    {
        using var other = new Browser(_portal);
        await other.SignInAsync("redaktoer.aarhus@demo.invalid");
        await using var db = _portal.Database.Open();
        var theirs = await db.Sessions.Select(session => session.Id).SingleAsync();
        await SignInAsync(_browser);
        var token = (await _browser.OpenAsync("/konto")).Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        var answer = await _browser.PostAsync($"/konto/sessioner/{theirs}/afslut", [("__RequestVerificationToken", token)]);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync(Guarded)).Status);
    }

    [Fact]
    public async Task Whoever_signs_in_again_begins_a_new_one_and_the_old_one_is_over()
    {
        var cookie = await SignInAsync(_browser);
        _clock.Advance(TimeSpan.FromMinutes(31));
        var again = await SignInAsync(_browser);

        Assert.NotEqual(cookie, again);
        await using var db = _portal.Database.Open();
        Assert.Equal([true, false], await db.Sessions.OrderBy(session => session.StartedAt).Select(session => session.EndedAt != null).ToListAsync());
    }

    [Fact]
    public async Task Another_password_ends_all_the_others_and_asks_for_the_one_of_today()
    {
        using var other = new Browser(_portal);
        var cookie = await SignInAsync(other);
        await SignInAsync(_browser);
        var refused = await _browser.SubmitAsync("/konto/adgangskode", ("CurrentPassword", "en helt anden"), ("NewPassword", NewPassword), ("RepeatedPassword", NewPassword));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Det er ikke din adgangskode.", refused.Words, StringComparison.Ordinal);

        var changed = await _browser.SubmitAsync("/konto/adgangskode", ("CurrentPassword", DemoAccounts.Password), ("NewPassword", NewPassword), ("RepeatedPassword", NewPassword));
        Assert.Equal("/konto", changed.Location);
        Assert.Equal(HttpStatusCode.Found, (await ReplayAsync(_portal, cookie)).Status);
        Assert.Equal(HttpStatusCode.OK, (await _browser.OpenAsync(Guarded)).Status);
        await using var db = _portal.Database.Open();
        Assert.Equal(1, await db.Sessions.CountAsync(session => session.EndedAt == null)); // the list of sessions says so, too
        Assert.Contains(await db.OutboxMails.ToListAsync(), mail => mail.Subject == "Din adgangskode til Bo trygt er ændret");
        using var third = new Browser(_portal);
        Assert.Equal(HttpStatusCode.Found, (await third.SignInAsync(password: NewPassword)).Status);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0", "Edge på Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1", "Safari på iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox på Linux")]
    [InlineData("<script>alert(1)</script>", "En ukendt browser")]
    [InlineData(null, "En ukendt browser")]
    public void People_know_their_browser_by_its_name(string? userAgent, string name) => Assert.Equal(name, BrowserNames.Of(userAgent));

    public void Dispose()
    {
        _browser.Dispose();
        _portal.Dispose();
    }

    private static async Task<string> SignInAsync(Browser browser) => ((await browser.SignInAsync()).Header("Set-Cookie") ?? "").Split(';')[0];

    private static Task<Page> ReplayAsync(PortalFactory portal, string cookie, params (string Header, string Value)[] more) => portal.Visitor().OpenAsync(Guarded, [("Cookie", cookie), .. more]);
}
