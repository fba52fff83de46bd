using System.Net;
using System.Text.Json.Nodes;
using BoTrygt.Database.Seed;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>A passkey opens the door, once for each question, at the portal's own address, with a finger or a PIN.</summary>
public sealed class PasskeyTests : PasskeyTest
{
    [Fact]
    public async Task A_key_opens_the_account_without_password_and_code_and_counts_as_both()
    {
        await AddAsync();
        using var other = new Browser(Portal);

        Assert.Equal("/arbejdsrum/mine-mails", (await SendAsync(other, Key.Answer(await AskAsync(other)), "/arbejdsrum/mine-mails")).Location);
        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync("/arbejdsrum")).Status);
    }

    /// <summary>Every way of signing in ends at the second factor.</summary>
    [Fact]
    public async Task The_password_alone_does_not_open_an_account_that_has_a_key_and_a_recovery_code_does_with_it()
    {
        var codes = (await AddAsync()).Document.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        using var other = new Browser(Portal);
        var asked = await other.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.NotNull(asked.Document.QuerySelector("form[data-passkey]"));
        Assert.Equal(HttpStatusCode.Found, (await other.OpenAsync("/arbejdsrum")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.PostAsync("/log-ind/kode", CodeOn(asked, "000000"))).Status);

        Assert.Equal("/arbejdsrum", (await other.PostAsync("/log-ind/kode", CodeOn(asked, codes[0]))).Location);
    }

    [Fact]
    public async Task A_key_of_another_address_or_page_and_one_that_was_not_opened_by_its_owner_get_the_answer_that_an_unknown_one_gets()
    {
        await AddAsync();
        using var other = new Browser(Portal);
        using var unknown = new SomePasskey();
        await AskAsync(other);
        var answers = new List<string>();
        foreach (var change in new Action<SomePasskey>[] { key => key.Origin = "https://localhost.example", key => key.Origin = "http://localhost", key => key.Domain = "example.dk", key => key.IsVerified = false })
        {
            change(Key);
            answers.Add(await RefusedAsync(other, Key));
            (Key.Origin, Key.Domain, Key.IsVerified) = ("https://localhost", "localhost", true);
        }

        answers.Add(await RefusedAsync(other, unknown));
        foreach (var nonsense in new[] { "", "{}", "[]", "nonsens", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{}}" })
        {
            await AskAsync(other);
            answers.Add(WordsOf(await SendAsync(other, nonsense)));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal("/arbejdsrum", (await EnterAsync(other)).Location);
    }

    [Fact]
    public async Task A_counter_that_goes_backwards_is_a_copy()
    {
        await AddAsync();
        Key.Counter = 40;
        Assert.Equal("/arbejdsrum", (await EnterAsync(Browser)).Location);
        Key.Counter = 12;

        await RefusedAsync(Browser, Key);
    }

    /// <summary>Also where the browser sends the old cookie again.</summary>
    [Fact]
    public async Task An_answer_works_once()
    {
        using var key = new SomePasskey { IsSynced = true }; // Else the counter refuses it, too.
        await AddAsync(key: key);
        using var visitor = Portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new("https://localhost") });
        var door = await visitor.OpenAsync("/log-ind");
        var form = ("__RequestVerificationToken", Browser.TokenOf(door));
        var cookies = CookieOf(door, "botrygt-formular");
        var asked = await PostAsync(visitor, "/log-ind/adgangsnoegle/spoergsmaal", cookies, form);
        cookies += $"; {CookieOf(asked, "botrygt-noegle")}";
        var answer = ("Credential", key.Answer(asked.Html));

        Assert.Equal(HttpStatusCode.Found, (await PostAsync(visitor, "/log-ind/adgangsnoegle", cookies, form, answer)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(visitor, "/log-ind/adgangsnoegle", cookies, form, answer)).Status);
    }

    [Fact]
    public async Task An_answer_that_takes_more_than_five_minutes_comes_too_late()
    {
        await AddAsync();
        using var other = new Browser(Portal);
        var answer = Key.Answer(await AskAsync(other));
        Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(other, answer)).Status);
    }

    [Fact]
    public async Task An_answer_without_a_question_in_the_same_browser_is_none()
    {
        await AddAsync();
        using var asked = new Browser(Portal);
        using var other = new Browser(Portal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(other, Key.Answer(await AskAsync(asked)))).Status);
    }

    [Fact]
    public async Task Keys_belong_to_the_address_that_the_operator_set_whatever_the_request_says()
    {
        await using var portal = new PortalFactory { IsProduction = true, Settings = new() { ["Portal:PublicHost"] = "https://portal.example.dk" } };
        using var browser = new Browser(portal);

        Assert.Equal("portal.example.dk", JsonNode.Parse(await AskAsync(browser))?["rpId"]?.GetValue<string>());
        await using var unset = new PortalFactory { IsProduction = true };
        using var lost = new Browser(unset);
        Assert.DoesNotContain("challenge", await AskAsync(lost), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_passwords_close_no_door_for_a_key()
    {
        await AddAsync();
        using var other = new Browser(Portal);
        for (var times = 0; times < 10; times++)
        {
            await other.SignInAsync(password: "en helt anden");
        }

        Assert.Equal("/arbejdsrum", (await EnterAsync(other)).Location);
    }

    [Fact]
    public async Task A_key_that_was_removed_opens_nothing()
    {
        await AddAsync();
        using var other = new Browser(Portal);
        var answer = Key.Answer(await AskAsync(other));
        await EnterAsync(Browser);
        Assert.Equal(Keys, (await Browser.SubmitAsync($"{Keys}/{Key.Id}/fjern", ("OwnPassword", DemoAccounts.Password))).Location);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(other, answer)).Status);
    }

    private static async Task<string> RefusedAsync(Browser browser, SomePasskey key)
    {
        var answer = await SendAsync(browser, key.Answer(await AskAsync(browser)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        return WordsOf(answer);
    }

    private static IEnumerable<(string Name, string? Value)> CodeOn(Page asked, string code) =>
        Form.Of(asked, "form[action='/log-ind/kode']").With([("Code", code), ("__RequestVerificationToken", Browser.TokenOf(asked))]);

    private static string WordsOf(Page page) => page.Document.QuerySelector("main")?.TextContent ?? "";

    private static string CookieOf(Page page, string name) => page.Header("Set-Cookie")!.Split(", ").Select(cookie => cookie.Split(';')[0]).Single(cookie => cookie.StartsWith(name, StringComparison.Ordinal));

    private static async Task<Page> PostAsync(HttpClient visitor, string path, string cookies, params (string Name, string? Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value ?? ""))) };
        request.Headers.Add("Cookie", cookies);
        using var answer = await visitor.SendAsync(request);
        return new Page(path, answer, await answer.Content.ReadAsByteArrayAsync());
    }
}
