using BoTrygt.Domain.Access;
using Microsoft.AspNetCore.Identity;

namespace BoTrygt.Database;

/// <summary>What a person signs in with. Everything else names the person, never the account.</summary>
public class Account : IdentityUser<Guid>
{
    /// <summary>Rounds of PBKDF2 with SHA-512; OWASP's figure of 2023.</summary>
    public const int HashIterations = 210_000;

    public Guid PersonId { get; private init; }
    public Person Person { get; private init; } = null!;

    /// <summary>UTC: when the workroom was opened on this visit; null before the first.</summary>
    public DateTime? VisitStartedAt { get; private set; }

    /// <summary>UTC: when the visit before this one began.</summary>
    public DateTime? VisitBeforeAt { get; private set; }

    /// <summary>The secret that is shared with an authenticator app, sealed; null while there is none.</summary>
    public string? AuthenticatorSeal { get; private set; }

    /// <summary>The half minute, counted from 1970, whose code was used last: no code works twice.</summary>
    public long? LastCodeStep { get; private set; }

    /// <summary>How many passkeys open it.</summary>
    public int PasskeyCount { get; private set; }

    /// <summary>UTC: when the challenge was made that a passkey answered last: no answer is good twice.</summary>
    public DateTime? LastChallengeAt { get; private set; }

    /// <summary>An app makes codes for it.</summary>
    public bool HasAuthenticator => AuthenticatorSeal is not null;

    /// <summary>The password alone does not open it.</summary>
    public bool HasSecondFactor => HasAuthenticator || PasskeyCount > 0;

    /// <summary>Whoever has none came with a passkey or with an organisation's login.</summary>
    public bool HasPassword => PasswordHash is not null;

    /// <summary>An account without a password: "glemt adgangskode" gives it the first one.</summary>
    /// <param name="person">Whose.</param>
    /// <param name="id">Known before the account is there, to whom a passkey is made for; null makes one.</param>
    public static Account Of(Person person, Guid? id = null)
    {
        var account = new Account
        {
            Id = id ?? Guid.CreateVersion7(),
            PersonId = person.Id,
            Person = person,
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = NewStamp(),
        };
        account.TakeEmailOf(person);
        return account;
    }

    /// <summary>
    /// The person's address is what one signs in with; the two never drift apart. Sign-ins and reset links that were
    /// made for the old address end.
    /// </summary>
    public void FollowEmailOf(Person person)
    {
        if (Email != person.Email)
        {
            TakeEmailOf(person);
            SecurityStamp = NewStamp();
        }
    }

    /// <summary>From now on a code of the app is asked for.</summary>
    /// <param name="seal">The sealed secret.</param>
    /// <param name="step">The half minute of the code that proved it, which is used up.</param>
    public void KeepAuthenticator(string seal, long step) => (AuthenticatorSeal, LastCodeStep, SecurityStamp) = (seal, step, NewStamp());

    /// <summary>The password alone opens it again. What was signed in ends.</summary>
    public void ForgetAuthenticator() => (AuthenticatorSeal, LastCodeStep, SecurityStamp) = (null, null, NewStamp());

    /// <summary>
    /// So many passkeys open it from now on. What was signed in ends. Of two who change that at once, one is refused.
    /// </summary>
    public void CountPasskeys(int count) => (PasskeyCount, SecurityStamp, ConcurrencyStamp) = (count, NewStamp(), NewStamp());

    /// <summary>In capitals as Identity looks accounts up; a test holds it against Identity's own.</summary>
    private void TakeEmailOf(Person person)
    {
        UserName = Email = person.Email;
        NormalizedUserName = NormalizedEmail = person.Email.Normalize().ToUpperInvariant();
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
