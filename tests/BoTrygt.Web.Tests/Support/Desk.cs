using System.Security.Claims;
using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BoTrygt.Web.Tests.Support;

/// <summary>Somebody who is signed in, with the cookie that the portal itself would have given.</summary>
public sealed class Desk : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";
    private readonly HttpClient _visitor;
    private string? _token;

    private Desk(HttpClient visitor) => _visitor = visitor;

    /// <summary>Signs in without the page, so that tests of other pages need neither it nor a password's hash.</summary>
    /// <param name="portal">Where.</param>
    /// <param name="email">A demo account's, see the README.</param>
    /// <param name="headers">Sent along with everything.</param>
    public static async Task<Desk> OfAsync(PortalFactory portal, string email, params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var desk = Of(portal, await CookieOfAsync(portal, email));
        foreach (var (name, value) in headers)
        {
            desk._visitor.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }

        return desk;
    }

    /// <summary>Somebody who has that cookie.</summary>
    public static Desk Of(PortalFactory portal, (string Name, string Value) cookie)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return new(portal.CreateDefaultClient(new CookieJar(cookie)));
    }

    /// <summary>Somebody who is not signed in and keeps cookies.</summary>
    public static Desk OfStranger(PortalFactory portal)
    {
        ArgumentNullException.ThrowIfNull(portal);
        return new(portal.CreateDefaultClient(new CookieJar()));
    }

    /// <summary>The cookie that the portal gives to somebody who signs in.</summary>
    public static async Task<(string Name, string Value)> CookieOfAsync(PortalFactory portal, string email)
    {
        ArgumentNullException.ThrowIfNull(portal);
        await using var scope = portal.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<BoTrygtDb>().Users.SingleAsync(row => row.Email == email);
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new(Sessions.Claim, $"{await BeginSessionAsync(scope.ServiceProvider, account)}"));
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(principal, new() { IssuedUtc = now, ExpiresUtc = now + options.ExpireTimeSpan }, IdentityConstants.ApplicationScheme);
        return (options.Cookie.Name ?? "", options.TicketDataFormat.Protect(ticket));
    }

    private static async Task<Guid> BeginSessionAsync(IServiceProvider services, Account account)
    {
        var db = services.GetRequiredService<BoTrygtDb>();
        var session = db.Add(Sessions.Of(account, "Prøve", services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)).Entity;
        await db.SaveChangesAsync();
        return session.Id;
    }

    public Task<Page> OpenAsync(string path, params (string Header, string Value)[] headers) => _visitor.OpenAsync(path, headers);

    /// <summary>Sends a form as a browser would, with the antiforgery token of a page that the person has open.</summary>
    public async Task<Page> PostAsync(string path, params (string Name, string? Value)[] fields)
    {
        await PrepareAsync();
        return await PostForgedAsync(path, [.. fields, (TokenField, _token)]);
    }

    /// <summary>Sends a form with a file as a browser does: the name as it is, in UTF-8, and no word of what it is that anybody could believe.</summary>
    public async Task<Page> UploadAsync(string path, string name, byte[] file, params (string Name, string? Value)[] fields)
    {
        await PrepareAsync();
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 };
        foreach (var (field, value) in fields.Append((TokenField, _token)))
        {
            form.Add(new StringContent(value ?? ""), field);
        }

        using var content = new ByteArrayContent(file);
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Form.File\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
        content.Headers.TryAddWithoutValidation("Content-Type", "application/pdf");
        form.Add(content);
        using var answer = await _visitor.PostAsync(new Uri(path, UriKind.Relative), form);
        return new Page(path, answer, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Asks after something without reading it.</summary>
    public async Task<Page> HeadAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await _visitor.SendAsync(request);
        return new Page(path, answer, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Opens a page with a form, so that the next POST has its token. The person stays the same, and so does the token.</summary>
    public async Task PrepareAsync() => _token ??= await TokenOnAsync("/arbejdsrum") ?? await TokenOnAsync("/log-ind");

    /// <summary>Sends a form as another site would have the browser send it: with the cookies, without the token.</summary>
    public async Task<Page> PostForgedAsync(string path, params (string Name, string? Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value ?? "")));
        using var answer = await _visitor.PostAsync(new Uri(path, UriKind.Relative), form);
        return new Page(path, answer, await answer.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Opens a page with a form, changes some fields, and sends it to where the form says.</summary>
    public async Task<Page> SubmitAsync(string path, string selector, params (string Name, string? Value)[] changes)
    {
        var form = Form.Of(await OpenAsync(path), selector);
        return await PostAsync(form.Action, [.. form.With(changes)]);
    }

    public void Dispose() => _visitor.Dispose();

    private async Task<string?> TokenOnAsync(string path) =>
        (await OpenAsync(path)).Document.QuerySelector($"input[name={TokenField}]")?.GetAttribute("value");

    /// <summary>Keeps cookies, and sends those that it began with.</summary>
    private sealed class CookieJar(params (string Name, string Value)[] cookies) : DelegatingHandler
    {
        private readonly Dictionary<string, string> _cookies = cookies.ToDictionary(cookie => cookie.Name, cookie => cookie.Value);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(one => $"{one.Key}={one.Value}")));
            var answer = await base.SendAsync(request, cancellationToken);
            foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                var pair = set.Split(';')[0].Split('=', 2);
                _cookies[pair[0]] = pair[1];
            }

            return answer;
        }
    }
}
