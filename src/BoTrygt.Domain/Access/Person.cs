namespace BoTrygt.Domain.Access;

/// <summary>Somebody who works with a partnership. The account that signs in points here; nothing else names an account.</summary>
public class Person
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Name { get; set; }

    /// <summary>Where mail to the person goes; what the person signs in with.</summary>
    public required string Email { get; set; }

    public ICollection<Membership> Memberships { get; } = [];
}
