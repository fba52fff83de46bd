using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace BoTrygt.Web.SignIn;

/// <summary>What somebody had typed when the session ended, and the page of the portal that it was sent to.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Page">Path and query of the page that the form was on; null when the browser did not tell.</param>
/// <param name="Fields">Name and value in the order of the form; a name may come several times.</param>
public sealed record KeptForm(string Path, string? Page, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>
/// Seals a <see cref="KeptForm"/> so that it can lie in a page while its owner signs in: nobody reads it there, and
/// what somebody else made up does not open. It opens only in the browser that it was sealed in, which holds a nonce of
/// its own in a cookie: else anybody could seal a form at home and have somebody else send it. Nothing is kept on the
/// server.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>In bytes as sent; many times the longest form of the portal.</summary>
    public const int MaxLength = 500_000;

    private const string CookieName = "botrygt-afbrudt";

    /// <summary>Until the next morning.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly IDataProtector _protector = protection.CreateProtector("SignIn.KeptForm");

    public string Seal(HttpContext http, KeptForm form)
    {
        ArgumentNullException.ThrowIfNull(http);
        return Of(NonceOf(http) ?? GiveNonce(http)).Protect(JsonSerializer.Serialize(form), Lifetime);
    }

    /// <summary>Null for what is not there, too old, not sealed here or sealed in another browser.</summary>
    public KeptForm? Open(HttpContext http, string? seal)
    {
        ArgumentNullException.ThrowIfNull(http);
        try
        {
            return string.IsNullOrEmpty(seal) || NonceOf(http) is not { } nonce ? null : JsonSerializer.Deserialize<KeptForm>(Of(nonce).Unprotect(seal));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Of(string nonce) => _protector.CreateProtector(nonce).ToTimeLimitedDataProtector();

    private static string? NonceOf(HttpContext http) => http.Request.Cookies[CookieName] is { Length: > 0 } nonce ? nonce : null;

    /// <summary>One for the browser and not for the form, so that two tabs that were interrupted both come back.</summary>
    private static string GiveNonce(HttpContext http)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        http.Response.Cookies.Append(CookieName, nonce, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        return nonce;
    }
}
