using BoTrygt.Database;
using Microsoft.AspNetCore.Identity;

namespace BoTrygt.Web.SignIn;

/// <summary>
/// Refuses a password that is soon guessed: common ones, words and names, rows of keys, years, and what everybody knows of the
/// person or the portal. What it is made of is nobody's business.
/// </summary>
public sealed class GuessedPasswords(BoTrygtDb db) : IPasswordValidator<Account>
{
    /// <summary>Of zxcvbn's 0 to 4: what has less is found within some ten thousand million guesses.</summary>
    private const int Least = 3;

    /// <summary>As much as is looked at: a longer one is not found sooner, and looking takes its time.</summary>
    private const int Longest = 60;

    private static readonly string[] KnownToAll =
        ["botrygt", "bo trygt", "trygt", "tryghed", "indbrud", "partnerskab", "kommune", "politi", "nabohjælp", "adgangskode", "kodeord", "velkommen", "sommer", "vinter", "efterår", "forår", "danmark", "hemmelig", "jegelskerdig"];

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        var looked = password ?? "";
        var person = user.Person ?? await db.People.FindAsync(user.PersonId);
        var known = KnownToAll.Concat((user.Email ?? "").Split('@', '.')).Concat((person?.Name ?? "").Split(' ')).Where(word => word.Length > 2);
        return new Zxcvbn.Zxcvbn().EvaluatePassword(looked[..Math.Min(looked.Length, Longest)], known).Score >= Least
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(GuessedPasswords), Description = "Adgangskoden er for let at gætte. Tag for eksempel fire ord, der ikke hører sammen." });
    }
}
