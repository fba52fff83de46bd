using BoTrygt.Database;
using BoTrygt.Web.Shared.Security;
using Microsoft.AspNetCore.Identity;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// Links with which a person chooses a password: for one account, for two hours, and once, since choosing a password
/// changes the stamp that is part of the code.
/// </summary>
public sealed class PasswordLinks(UserManager<Account> users, Guesses guesses)
{
    public const string LifetimeInWords = "to timer";
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <param name="account">Whose password.</param>
    /// <param name="host">Where the portal is found from outside.</param>
    public async Task<Uri> MakeAsync(Account account, Uri host)
    {
        ArgumentNullException.ThrowIfNull(account);
        var code = await users.GeneratePasswordResetTokenAsync(account);
        return new(host, $"/ny-adgangskode?konto={account.Id}&kode={Uri.EscapeDataString(code)}");
    }

    /// <summary>The account that a link is for; null when the link is used, too old or made up.</summary>
    public Task<Account?> FindAsync(Guid accountId, string code) => guesses.TryAsync(GuessKind.PasswordLink, () => LookAsync(accountId, code));

    private async Task<Account?> LookAsync(Guid accountId, string code) =>
        await users.FindByIdAsync(accountId.ToString()) is { } account
        && await users.VerifyUserTokenAsync(account, users.Options.Tokens.PasswordResetTokenProvider, UserManager<Account>.ResetPasswordTokenPurpose, code)
            ? account
            : null;
}
