namespace BoTrygt.Domain.Access;

/// <summary>A person's role in an organisation for a time.</summary>
public class Membership : IBelongToOrganisation
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public Person Person { get; private init; } = null!;
    public required Guid OrganisationId { get; init; }
    public Organisation Organisation { get; private init; } = null!;
    public required Role Role { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? To { get; internal set; }

    public bool IsActiveOn(DateOnly day) => From <= day && (To is null || To >= day);
}
