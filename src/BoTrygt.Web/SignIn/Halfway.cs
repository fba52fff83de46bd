using System.Security.Cryptography;
using System.Text.Json;
using BoTrygt.Database;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// Whoever has given the right password and not yet a code is nobody so far: which account it is lies sealed in the page that asks
/// for the code, for a few minutes.
/// </summary>
public sealed class Halfway(BoTrygtDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly IDataProtector _protector = protection.CreateProtector("SignIn.Halfway");

    public string Seal(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return _protector.Protect(JsonSerializer.Serialize(new Passed(account.Id, account.SecurityStamp, clock.GetUtcNow() + Lifetime)));
    }

    /// <summary>Null for what was not sealed here, is too old, or is from before the password changed.</summary>
    public async Task<Account?> FindAsync(string? seal, CancellationToken cancellation)
    {
        try
        {
            return string.IsNullOrEmpty(seal) || JsonSerializer.Deserialize<Passed>(_protector.Unprotect(seal)) is not { } passed || passed.Until < clock.GetUtcNow() ? null
                : await db.Users.SingleOrDefaultAsync(account => account.Id == passed.AccountId && account.SecurityStamp == passed.Stamp, cancellation);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Passed(Guid AccountId, string? Stamp, DateTimeOffset Until);
}
