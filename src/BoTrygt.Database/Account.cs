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

    public static Account Of(Person person) => new()
    {
        Id = Guid.CreateVersion7(),
        PersonId = person.Id,
        Person = person,
        UserName = person.Email,
        Email = person.Email,
        EmailConfirmed = true,
        LockoutEnabled = true,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
