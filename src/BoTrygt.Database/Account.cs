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

    /// <summary>An account without a password: "glemt adgangskode" gives it the first one.</summary>
    public static Account Of(Person person)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
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

    /// <summary>In capitals as Identity looks accounts up; a test holds it against Identity's own.</summary>
    private void TakeEmailOf(Person person)
    {
        UserName = Email = person.Email;
        NormalizedUserName = NormalizedEmail = person.Email.Normalize().ToUpperInvariant();
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");
}
