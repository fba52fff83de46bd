using System.Security.Cryptography;
using System.Text.Json;
using BoTrygt.Database;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Access;

/// <summary>
/// Passkeys (WebAuthn): a key pair that a telephone, a computer or a security key keeps, and opens with a fingerprint, a face or a PIN.
/// What was asked lies sealed in a cookie of the browser that is to answer, for a few minutes. What is kept or forgotten here
/// is for the caller to save.
/// </summary>
public sealed class Passkeys(BoTrygtDb db, IPasskeyHandler<Account> handler, IDataProtectionProvider protection, PublicHost host, TimeProvider clock)
{
    private const string CookieName = "botrygt-noegle";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _creating = protection.CreateProtector("SignIn.Passkeys", "create");
    private readonly IDataProtector _asserting = protection.CreateProtector("SignIn.Passkeys", "assert");

    /// <summary>Passkeys belong to an address, and the portal knows its own.</summary>
    public bool CanBeUsed(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return host.Of(http.Request) is not null;
    }

    /// <summary>What the browser is asked to make a key from (JSON), for an account that is there or one that is to be.</summary>
    /// <param name="whom">The id that the account has or will have, the address, and the name that is shown.</param>
    /// <param name="http">The browser that is to answer.</param>
    public async Task<string> AskForNewAsync(PasskeyUserEntity whom, HttpContext http)
    {
        var asked = await handler.MakeCreationOptionsAsync(whom, http);
        Remember(_creating, asked.AttestationState, http);
        return asked.CreationOptionsJson;
    }

    /// <summary>The key that the browser made; null when it is not the answer to what this browser was asked for the account.</summary>
    public async Task<UserPasskeyInfo?> ReadNewAsync(string? credential, Guid accountId, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || Recall(_creating, http) is not { } asked)
        {
            return null;
        }

        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = asked.State });
        return made.Succeeded && made.UserEntity.Id == accountId.ToString() ? made.Passkey : null;
    }

    /// <summary>What any of the portal's keys can answer (JSON): whose it is, the answer tells.</summary>
    public async Task<string> AskForAnyAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        Remember(_asserting, asked.AssertionState, http);
        return asked.RequestOptionsJson;
    }

    /// <summary>
    /// The account that a key opens, which has been used up with it; null when no key of ours answered, the answer came before, or the
    /// key's counter went backwards as a copy's would.
    /// </summary>
    public async Task<Account?> FindAsync(string? credential, HttpContext http)
    {
        if (string.IsNullOrEmpty(credential) || Recall(_asserting, http) is not { } asked)
        {
            return null;
        }

        var answer = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = asked.State });
        return answer.Succeeded && await TryUseUpAsync(answer.User.Id, asked.At, http.RequestAborted) && await TryCountAsync(answer.Passkey, http.RequestAborted) ? answer.User : null;
    }

    /// <summary>The account's keys, the oldest first.</summary>
    public async Task<IReadOnlyList<Passkey>> OfAsync(Guid accountId, CancellationToken cancellation)
    {
        var rows = await db.UserPasskeys.AsNoTracking().Where(row => row.UserId == accountId).ToListAsync(cancellation);
        return [.. rows.Select(row => new Passkey(Convert.ToHexString(row.CredentialId), row.Data.Name ?? "", row.Data.CreatedAt.UtcDateTime)).OrderBy(key => key.AddedAt)];
    }

    /// <summary>From now on the key opens the account.</summary>
    public async Task KeepAsync(Account account, UserPasskeyInfo key, string name, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(key);
        account.CountPasskeys(await db.UserPasskeys.CountAsync(row => row.UserId == account.Id, cancellation) + 1);
        db.Add(new IdentityUserPasskey<Guid>
        {
            UserId = account.Id,
            CredentialId = key.CredentialId,
            Data = new()
            {
                Name = name,
                PublicKey = key.PublicKey,
                CreatedAt = clock.GetUtcNow(),
                SignCount = key.SignCount,
                Transports = key.Transports,
                IsUserVerified = key.IsUserVerified,
                IsBackupEligible = key.IsBackupEligible,
                IsBackedUp = key.IsBackedUp,
                AttestationObject = key.AttestationObject,
                ClientDataJson = key.ClientDataJson,
            },
        });
    }

    /// <summary>The key opens the account no longer.</summary>
    /// <returns>Its name; null when the account has no such key.</returns>
    public async Task<string?> ForgetAsync(Account account, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        var rows = await db.UserPasskeys.Where(row => row.UserId == account.Id).ToListAsync(cancellation);
        if (rows.Find(row => Convert.ToHexString(row.CredentialId) == id) is not { } gone)
        {
            return null;
        }

        db.Remove(gone);
        account.CountPasskeys(rows.Count - 1);
        return gone.Data.Name ?? "";
    }

    /// <summary>No key opens the account any more.</summary>
    public async Task ForgetAllAsync(Account account, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        db.RemoveRange(await db.UserPasskeys.Where(row => row.UserId == account.Id).ToListAsync(cancellation));
        account.CountPasskeys(0);
    }

    private void Remember(IDataProtector protector, string? state, HttpContext http)
    {
        var seal = protector.Protect(JsonSerializer.Serialize(new Asked(state ?? "", clock.GetUtcNow().UtcDateTime)));
        http.Response.Cookies.Append(CookieName, seal, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, MaxAge = Lifetime });
    }

    /// <summary>What this browser was asked; it is asked once.</summary>
    private Asked? Recall(IDataProtector protector, HttpContext http)
    {
        http.Response.Cookies.Delete(CookieName);
        try
        {
            return http.Request.Cookies[CookieName] is { Length: > 0 } seal && JsonSerializer.Deserialize<Asked>(protector.Unprotect(seal)) is { } asked && asked.At + Lifetime > clock.GetUtcNow().UtcDateTime
                ? asked
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>A browser can be made to keep its cookie: the account remembers what was answered last, and takes nothing as old as that again.</summary>
    private async Task<bool> TryUseUpAsync(Guid accountId, DateTime askedAt, CancellationToken cancellation) =>
        await db.Users.Where(row => row.Id == accountId && (row.LastChallengeAt == null || row.LastChallengeAt < askedAt))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastChallengeAt, askedAt), cancellation) == 1;

    /// <summary>False for a key that was removed meanwhile.</summary>
    private async Task<bool> TryCountAsync(UserPasskeyInfo used, CancellationToken cancellation)
    {
        if (await db.UserPasskeys.SingleOrDefaultAsync(row => row.CredentialId == used.CredentialId, cancellation) is not { } row)
        {
            return false;
        }

        (row.Data.SignCount, row.Data.IsBackedUp) = (used.SignCount, used.IsBackedUp);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <param name="State">The challenge and whom it is for, as Identity wrote it.</param>
    /// <param name="At">UTC.</param>
    private sealed record Asked(string State, DateTime At);
}

/// <summary>A passkey as its owner knows it.</summary>
/// <param name="Id">In hexadecimal.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="AddedAt">UTC.</param>
public sealed record Passkey(string Id, string Name, DateTime AddedAt);
