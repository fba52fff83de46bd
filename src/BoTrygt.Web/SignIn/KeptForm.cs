using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace BoTrygt.Web.SignIn;

/// <summary>What somebody had typed when the session ended, and the page of the portal that it was sent to.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Fields">Name and value in the order of the form; a name may come several times.</param>
public sealed record KeptForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>
/// Seals a <see cref="KeptForm"/> so that it can lie in a page while its owner signs in: nobody reads it there, and
/// what somebody else made up does not open. Nothing is kept on the server.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>In bytes as sent; many times the longest form of the portal.</summary>
    public const int MaxLength = 500_000;

    /// <summary>Until the next morning.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("SignIn.KeptForm").ToTimeLimitedDataProtector();

    public string Seal(KeptForm form) => _protector.Protect(JsonSerializer.Serialize(form), Lifetime);

    /// <summary>Null for what is not there, too old or not sealed here.</summary>
    public KeptForm? Open(string? seal)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : JsonSerializer.Deserialize<KeptForm>(_protector.Unprotect(seal));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
