using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Shared.Providers;

/// <summary>Somebody whom an organisation's login has verified, before the portal knows who that is to it.</summary>
/// <param name="Provider">The login, with its organisation, domains and claims.</param>
/// <param name="Issuer">Which of the logins behind that address spoke.</param>
/// <param name="Subject">What it knows the person by, for ever.</param>
/// <param name="Name">As it says; empty when it says none.</param>
/// <param name="Email">As it says, in small letters; empty when it says none or that it is not verified.</param>
/// <param name="Roles">Those that its claims give.</param>
/// <param name="HasSecondFactor">The organisation vouches for one.</param>
public sealed record Arrival(IdentityProvider Provider, string Issuer, string Subject, string Name, string Email, IReadOnlySet<Role> Roles, bool HasSecondFactor)
{
    private const int HashShown = 32;

    /// <summary>Null for somebody without an identity.</summary>
    public static Arrival? Of(IdentityProvider provider, ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(person);
        if (person.FindFirst("sub") is not { Value.Length: > 0 } subject)
        {
            return null;
        }

        var isUnverified = person.Claims.Any(claim => claim.Type == "email_verified" && claim.Value.Equals("false", StringComparison.OrdinalIgnoreCase));
        var email = isUnverified ? "" : Person.InSmallLetters(person.FindFirstValue("email") ?? "");
        var roles = provider.RoleClaims.Where(mapped => person.HasClaim(mapped.Type, mapped.Value)).Select(mapped => mapped.Role).ToHashSet();
        return new(provider, subject.Issuer, subject.Value, NameOf(person), email, roles, provider.AsksForSecondFactor || person.HasClaim("amr", "mfa"));
    }

    /// <summary>The login and its issuer, as an account's row names them.</summary>
    public string ProviderKey => $"{Provider.Id:N}-{Hash(Issuer)[..HashShown]}";

    /// <summary>Whom it knows, as an account's row names it: subjects may be long.</summary>
    public string SubjectKey => Hash(Subject);

    private static string NameOf(ClaimsPrincipal person)
    {
        var name = person.FindFirstValue("name") ?? $"{person.FindFirstValue("given_name")} {person.FindFirstValue("family_name")}";
        return name.Trim() is { Length: > Person.NameMaxLength } longer ? longer[..Person.NameMaxLength] : name.Trim();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
