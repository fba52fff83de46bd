using Microsoft.AspNetCore.Identity;

namespace BoTrygt.Web.SignIn;

/// <summary>What Identity says about a password or an account, in Danish.</summary>
public sealed class DanishIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Det lykkedes ikke. Prøv igen.");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Kontoen blev ændret samtidig. Prøv igen.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Adgangskoden er ikke rigtig.");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "Linket virker ikke længere.");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"Adgangskoden skal have mindst {length} tegn.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), $"Der er allerede en konto med e-mailen {email}.");

    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), $"»{email}« er ikke en e-mail.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
