using System.Security.Cryptography;
using BoTrygt.Domain.Access;
using Microsoft.AspNetCore.DataProtection;

namespace BoTrygt.Web.Shared.Providers;

/// <summary>The secrets by which organisations' logins know the portal: sealed with its keys, opened to be sent to the login and never shown.</summary>
public sealed class ProviderSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("SignIn.ProviderSecret");

    public string Seal(string secret) => _protector.Protect(secret);

    /// <exception cref="CryptographicException">It was sealed with keys that are lost.</exception>
    public string Open(IdentityProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return _protector.Unprotect(provider.SecretSeal);
    }
}
