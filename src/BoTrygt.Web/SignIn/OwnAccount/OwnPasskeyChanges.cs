using BoTrygt.Database;
using BoTrygt.Web.Shared.Access;
using Microsoft.AspNetCore.Identity;

namespace BoTrygt.Web.SignIn.OwnAccount;

/// <summary>
/// Adds a passkey to an account and gives one up, with what goes along in the same save: recovery codes, and a mail. What was signed in
/// before ends; this browser gets a new session.
/// </summary>
public sealed class OwnPasskeyChanges(BoTrygtDb db, Passkeys passkeys, Authenticator authenticator, Sessions sessions, FactorMails mails)
{
    public Task<int> CountCodesAsync(Account account, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        return authenticator.CountCodesAsync(account.Id, cancellation);
    }

    /// <returns>Recovery codes to show, when it is the account's first second factor; else none.</returns>
    public async Task<IReadOnlyList<string>> AddAsync(Account account, UserPasskeyInfo key, string name, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(http);
        var isFirst = !account.HasSecondFactor;
        await passkeys.KeepAsync(account, key, name, http.RequestAborted);
        var codes = isFirst ? await authenticator.RenewCodesAsync(account, http.RequestAborted) : [];
        mails.AddPasskeyAdded(account, name);
        await SaveAsync(account, http);
        return codes;
    }

    public async Task RemoveAsync(Account account, string id, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(http);
        if (await passkeys.ForgetAsync(account, id, http.RequestAborted) is not { } name)
        {
            return; // In another tab, a moment ago.
        }

        if (!account.HasSecondFactor)
        {
            await authenticator.ForgetCodesAsync(account.Id, http.RequestAborted);
        }

        mails.AddPasskeyRemoved(account, name);
        await SaveAsync(account, http);
    }

    private async Task SaveAsync(Account account, HttpContext http)
    {
        await db.SaveChangesAsync(http.RequestAborted);
        await sessions.BeginAnewAsync(account, http);
    }
}
