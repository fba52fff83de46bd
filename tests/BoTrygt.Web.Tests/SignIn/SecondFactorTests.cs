using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>A password that somebody has found out opens nothing by itself.</summary>
public sealed partial class SecondFactorTests : IAsyncLifetime, IDisposable
{
    private const string NewPassword = "cykelsti granit pandekage";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly GuardedPortal _portal;
    private readonly Browser _browser;
    private Telephone _telephone = null!;

    public SecondFactorTests()
    {
        _portal = new() { Clock = _clock, Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk" } };
        _browser = new(_portal);
    }

    public async Task InitializeAsync() => _telephone = await Telephone.AddAsync(_browser, _clock);

    [Fact]
    public async Task The_password_alone_opens_nothing_and_a_code_opens_what_was_asked_for()
    {
        using var other = new Browser(_portal);
        var asked = await other.SignInAsync(path: "/log-ind?til=%2Farbejdsrum%2Fmine-mails");
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.Contains("no-store", asked.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.DoesNotContain("botrygt=", asked.Header("Set-Cookie") ?? "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await other.OpenAsync("/arbejdsrum")).Status);

        Assert.Equal("/arbejdsrum/mine-mails", (await other.SubmitAsync(asked, ("Code", _telephone.NextCode()))).Location);
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync("/arbejdsrum")).Status);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = _telephone.NextCode();
        Assert.Equal(HttpStatusCode.Found, (await EnterAsync(code)).Status);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(code)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(_telephone.Code(-1))).Status);
        Assert.Equal(HttpStatusCode.Found, (await EnterAsync(_telephone.NextCode())).Status);
    }

    [Fact]
    public async Task Of_many_who_enter_a_code_at_the_same_moment_one_gets_in()
    {
        var browsers = Enumerable.Range(0, 4).Select(_ => new Browser(_portal)).ToList();
        var asked = await Task.WhenAll(browsers.Select(browser => browser.SignInAsync()));
        var code = _telephone.NextCode();
        var answers = await Task.WhenAll(browsers.Select((browser, place) => browser.SubmitAsync(asked[place], ("Code", code))));
        browsers.ForEach(browser => browser.Dispose());

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Found);
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task A_clock_may_be_half_a_minute_wrong(int steps, bool isRight)
    {
        _clock.Advance(10 * Telephone.Step);

        Assert.Equal(isRight ? HttpStatusCode.Found : HttpStatusCode.UnprocessableEntity, (await EnterAsync(_telephone.Code(steps))).Status);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_however_it_is_typed()
    {
        var codes = _telephone.RecoveryCodes;
        Assert.Equal(HttpStatusCode.Found, (await EnterAsync(codes[0].ToLowerInvariant().Replace('-', ' '))).Status);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(codes[0])).Status);
        Assert.Equal(HttpStatusCode.Found, (await EnterAsync(codes[1])).Status);
    }

    /// <summary>With the right password before each.</summary>
    [Theory]
    [InlineData(0, 9, true)]
    [InlineData(0, 10, false)]
    [InlineData(5, 4, true)]
    [InlineData(5, 5, false)]
    public async Task Whoever_knows_the_password_does_not_guess_codes_for_ever(int passwords, int codes, bool isOpen)
    {
        using var other = new Browser(_portal);
        for (var times = 0; times < passwords; times++)
        {
            await other.SignInAsync(password: "forkert adgangskode");
        }

        for (var times = 0; times < codes; times++)
        {
            await EnterAsync("000000");
        }

        Assert.Equal(isOpen, (await EnterAsync(_telephone.NextCode())).Status == HttpStatusCode.Found);
        _clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Found, (await EnterAsync(_telephone.Code())).Status);
    }

    [Fact]
    public async Task The_page_between_is_good_for_ten_minutes()
    {
        using var late = new Browser(_portal);
        var page = await late.SignInAsync();
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await late.SubmitAsync(page, ("Code", "000000"))).Status);
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("/log-ind", (await late.SubmitAsync(page, ("Code", _telephone.Code()))).Location);
    }

    [Fact]
    public async Task The_page_between_is_for_one_account_and_one_password()
    {
        using var late = new Browser(_portal);
        var page = await late.SignInAsync();
        var code = _telephone.NextCode();
        Assert.Equal("/log-ind", (await late.SubmitAsync(page, ("Code", code), ("Halfway", "gættet"))).Location);
        Assert.Equal("/log-ind", (await late.SubmitAsync(page, ("Code", code), ("Halfway", ""))).Location);
        await using (var db = _portal.Database.Open())
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(account => account.SecurityStamp, "en anden"));
        }

        Assert.Equal("/log-ind", (await late.SubmitAsync(page, ("Code", code))).Location);
    }

    [Fact]
    public async Task A_new_password_by_mail_does_not_pass_the_code_by()
    {
        using var other = new Browser(_portal);
        await other.SubmitAsync("/glemt-adgangskode", ("Email", Browser.Coordinator));
        await using var db = _portal.Database.Open();
        var link = new Uri(LinkPattern().Match((await db.OutboxMails.SingleAsync(mail => mail.Subject.StartsWith("Vælg en ny adgangskode"))).Text).Value).PathAndQuery;
        Assert.Equal("/log-ind", (await other.SubmitAsync(link, ("Password", NewPassword), ("Repeated", NewPassword))).Location);
        Assert.Equal(HttpStatusCode.Found, (await other.OpenAsync("/arbejdsrum")).Status);
        var answer = await other.SignInAsync(password: NewPassword);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Skriv koden", answer.Words, StringComparison.Ordinal);
        Assert.False(await db.Sessions.AnyAsync(session => session.EndedAt == null));
    }

    [Fact]
    public async Task What_was_typed_comes_back_after_password_and_code_also_when_the_first_code_was_wrong()
    {
        _clock.Advance(TimeSpan.FromMinutes(31));
        var door = await _browser.PostAsync(GuardedController.Path, [("Text", "Lygter på »Åboulevarden«")]);
        var asked = await _browser.SubmitAsync(door, ("Email", Browser.Coordinator), ("Password", DemoAccounts.Password));
        var wrong = await _browser.SubmitAsync(asked, ("Code", "000000"));
        var resume = await _browser.SubmitAsync(wrong, ("Code", _telephone.Code()));

        Assert.Equal(GuardedController.Path, Form.Of(resume, "main form").Action);
        Assert.Contains(Form.Of(resume, "main form").Fields, field => field == ("Text", "Lygter på »Åboulevarden«"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _browser.Dispose();
        _portal.Dispose();
    }

    /// <summary>Password and code, in a browser of its own.</summary>
    private async Task<Page> EnterAsync(string code)
    {
        using var other = new Browser(_portal);
        var asked = await other.SignInAsync();
        return asked.Status == HttpStatusCode.OK ? await other.SubmitAsync(asked, ("Code", code)) : asked;
    }

    [GeneratedRegex(@"https?://\S+/ny-adgangskode\S+")]
    private static partial Regex LinkPattern();
}
