namespace BoTrygt.Domain.Access;

/// <summary>What one person may do today: the sum of the memberships, each with its own scope.</summary>
/// <remarks>Permission and scope are never asked apart: a coordinator here who is a reader there would pass both.</remarks>
public sealed class Rights(IReadOnlyCollection<Seat> seats)
{
    private readonly Dictionary<Permission, Allowance> _allowances = [];

    /// <summary>The roles held, each once.</summary>
    public IReadOnlyList<Role> Roles { get; } = [.. seats.Select(seat => seat.Role).Distinct()];

    /// <summary>The organisations the person belongs to today.</summary>
    public IReadOnlyList<Guid> OrganisationIds { get; } = [.. seats.Select(seat => seat.OrganisationId).Distinct()];

    /// <summary>Where the permission holds.</summary>
    public Allowance To(Permission permission)
    {
        if (!_allowances.TryGetValue(permission, out var allowance))
        {
            _allowances[permission] = allowance = Allowance.Of(permission, seats);
        }

        return allowance;
    }

    /// <summary>The permission holds somewhere.</summary>
    public bool May(Permission permission) => !To(permission).IsEmpty;

    /// <summary>The permission holds for this row.</summary>
    public bool May(Permission permission, IBelongToPartnership row) => To(permission).Covers(row);

    /// <summary>The organisation on whose behalf the person does this: the first membership that allows it.</summary>
    /// <exception cref="InvalidOperationException">No membership allows it.</exception>
    public Guid ActsFor(Permission permission, IBelongToPartnership row) =>
        seats.First(seat => Allowance.Of(permission, [seat]).Covers(row)).OrganisationId;
}
