namespace BoTrygt.Domain.Access;

/// <summary>Somebody who works with a partnership. The account that signs in points here; nothing else names an account.</summary>
public class Person
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>
    /// Where mail to the person goes; what the person signs in with. Kept in small letters, so that one mailbox cannot
    /// be two people.
    /// </summary>
    public required string Email
    {
        get;
        set => field = InSmallLetters(value);
    }

    /// <summary>How often the person gets the summary of what waits.</summary>
    public DigestRhythm Digest { get; set; }

    public ICollection<Membership> Memberships { get; } = [];

    /// <summary>An address as <see cref="Email"/> keeps it, for comparing.</summary>
    public static string InSmallLetters(string email) => email.Trim().ToLowerInvariant();
}
