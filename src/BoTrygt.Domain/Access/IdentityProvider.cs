namespace BoTrygt.Domain.Access;

/// <summary>
/// The login that an organisation's people have at work (OpenID Connect). It speaks for the people of its own organisation, with
/// addresses in its own domains, and for nobody else.
/// </summary>
public class IdentityProvider : IVersioned
{
    public const int AuthorityMaxLength = 300;
    public const int ClientIdMaxLength = 200;
    public const int SecretMaxLength = 300;

    /// <summary>What a secret may become when it is sealed.</summary>
    public const int SealMaxLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid OrganisationId { get; init; }
    public Organisation Organisation { get; private init; } = null!;

    /// <summary>Where its configuration is found, with https.</summary>
    public required string Authority { get; set; }

    /// <summary>What it knows the portal as.</summary>
    public required string ClientId { get; set; }

    /// <summary>The secret that it knows the portal by, sealed.</summary>
    public required string SecretSeal { get; set; }

    /// <summary>It asks everybody for a second factor, so that the portal need not.</summary>
    public bool AsksForSecondFactor { get; set; }

    /// <summary>It is of use; off, nobody signs in with it.</summary>
    public bool IsOn { get; set; }

    /// <summary>Changes with every edit, also of what belongs to it.</summary>
    public int Version { get; private set; }

    /// <summary>What the addresses of its people end with.</summary>
    public ICollection<ProviderDomain> Domains { get; } = [];

    /// <summary>Which of its claims give which roles.</summary>
    public ICollection<RoleClaim> RoleClaims { get; } = [];

    public void Touch() => Version++;

    /// <summary>The address is one of the organisation's own. Needs <see cref="Domains"/> loaded.</summary>
    public bool SpeaksFor(string email) => ProviderDomain.Of(email) is { } domain && Domains.Any(own => own.Name == domain);

    /// <summary>Takes these domains in place of those it had.</summary>
    public void TakeDomains(IReadOnlyCollection<string> names)
    {
        foreach (var gone in Domains.Where(domain => !names.Contains(domain.Name)).ToList())
        {
            Domains.Remove(gone);
        }

        foreach (var name in names.Where(name => Domains.All(domain => domain.Name != name)))
        {
            Domains.Add(new() { Name = name, ProviderId = Id });
        }
    }

    /// <summary>Takes these claims in place of those it had.</summary>
    /// <exception cref="BrokenRuleException">A role that no login gives by itself; see <see cref="OrganisationRoles.ClaimableRoles"/>.</exception>
    public void TakeRoleClaims(IReadOnlyCollection<(string Type, string Value, Role Role)> claims, OrganisationKind kind)
    {
        BrokenRuleException.Unless(claims.All(claim => kind.ClaimableRoles().Contains(claim.Role)), "A login does not give that role by itself.");
        foreach (var gone in RoleClaims.Where(row => !claims.Contains((row.Type, row.Value, row.Role))).ToList())
        {
            RoleClaims.Remove(gone);
        }

        foreach (var (type, value, role) in claims.Distinct().Where(claim => RoleClaims.All(row => (row.Type, row.Value, row.Role) != claim)))
        {
            RoleClaims.Add(new() { ProviderId = Id, Type = type, Value = value, Role = role });
        }
    }
}

/// <summary>What the addresses of an organisation's people end with. Each belongs to one organisation's login.</summary>
public class ProviderDomain
{
    /// <summary>RFC 1035, section 2.3.4.</summary>
    public const int NameMaxLength = 253;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ProviderId { get; init; }

    /// <summary>In small letters, without the sign before it.</summary>
    public required string Name { get; init; }

    /// <summary>What stands after the @ of an address; null where there is nothing.</summary>
    public static string? Of(string? email) =>
        Person.InSmallLetters(email ?? "").Split('@') is [{ Length: > 0 }, { Length: > 0 } domain] ? domain : null;
}

/// <summary>Whoever comes with this claim has that role.</summary>
public class RoleClaim
{
    public const int TypeMaxLength = 200;
    public const int ValueMaxLength = 200;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ProviderId { get; init; }
    public required string Type { get; init; }
    public required string Value { get; init; }
    public required Role Role { get; init; }
}
