using BoTrygt.Database.Seed;
using BoTrygt.Web.Tests.Support;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>A browser at the door: it keeps cookies, sends forms as they stand, and follows no redirect by itself.</summary>
internal sealed class Browser(PortalFactory portal, params (string Name, string Value)[] headers) : IDisposable
{
    public const string Coordinator = "koordinator.aarhus@demo.invalid";

    private readonly HttpClient _visitor = VisitorOf(portal, headers);

    public Task<Page> OpenAsync(string path) => _visitor.OpenAsync(path);

    public Task<Page> SignInAsync(string email = Coordinator, string password = DemoAccounts.Password, string path = "/log-ind") =>
        SubmitAsync(path, ("Email", email), ("Password", password));

    /// <summary>Opens a page, fills in its form and sends it.</summary>
    public async Task<Page> SubmitAsync(string path, params (string Name, string? Value)[] changes) => await SubmitAsync(await OpenAsync(path), changes);

    /// <summary>Fills in the form of a page that is open, and sends it.</summary>
    public Task<Page> SubmitAsync(Page page, params (string Name, string? Value)[] changes)
    {
        var form = Form.Of(page, "main form");
        return PostAsync(form.Action, [.. form.With([.. changes, ("__RequestVerificationToken", TokenOf(page))])]);
    }

    /// <summary>Sends a form as a page of the portal does, or as one of another site.</summary>
    public async Task<Page> PostAsync(string path, IEnumerable<(string Name, string? Value)> fields, string site = "same-origin", string? page = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value ?? ""))) };
        request.Headers.Add("Sec-Fetch-Site", site);
        if (page is not null)
        {
            request.Headers.Referrer = new($"https://localhost{page}");
        }

        using var answer = await _visitor.SendAsync(request);
        return new Page(path, answer, await answer.Content.ReadAsByteArrayAsync());
    }

    public static string? TokenOf(Page page) => page.Document.QuerySelector("main input[name=__RequestVerificationToken]")?.GetAttribute("value");

    public void Dispose() => _visitor.Dispose();

    private static HttpClient VisitorOf(PortalFactory portal, (string Name, string Value)[] headers)
    {
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new("https://localhost") });
        foreach (var (name, value) in headers)
        {
            visitor.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }

        return visitor;
    }
}
