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

    /// <summary>The permission holds for this row.</summary>
    public bool May(Permission permission, IMayBelongToPartnership row) => To(permission).Covers(row);

    /// <summary>The memberships by which it holds for this row.</summary>
    public IEnumerable<Seat> SeatsFor(Permission permission, IBelongToPartnership row) => seats.Where(seat => Allowance.Of(permission, [seat]).Covers(row));

    /// <summary>
    /// The person may make somebody a member of the organisation with that role. Who signs for an organisation is for its
    /// own people to say, however far others reach.
    /// </summary>
    public bool MayGive(Role role, Guid organisationId) =>
        To(Permission.ManagePeople).CoversOrganisation(organisationId)
        && (role != Role.Administrator || May(Permission.ManageAdministrators))
        && (!role.Signs() || Within(Permission.ManagePeople).Contains(organisationId));

    /// <summary>
    /// The organisations whose own membership gives the permission. Whoever has it everywhere is no insider elsewhere, not
    /// even by a membership that such a person can give to himself.
    /// </summary>
    public IReadOnlyList<Guid> Within(Permission permission)
    {
        var given = seats.Where(seat => RoleRights.Of(seat.Role, permission) is not null).ToLookup(seat => RoleRights.Of(seat.Role, permission));
        var counted = given.Contains(Reach.All) ? given[Reach.All] : given.SelectMany(reach => reach);
        return [.. counted.Select(seat => seat.OrganisationId).Distinct()];
    }

    /// <summary>
    /// The permission holds, by a membership of the organisation itself, for what it owns in the partnership: whoever has it
    /// everywhere does not speak for others.
    /// </summary>
    public bool MayFor(Guid organisationId, Permission permission, Guid partnershipId) =>
        seats.Any(seat => seat.OrganisationId == organisationId && Allowance.Of(permission, [seat]).CoversOwner(partnershipId, organisationId));

    /// <summary>The organisations that the person does this for in a partnership, by memberships of their own.</summary>
    public IReadOnlyList<Guid> PartiesFor(Permission permission, Guid partnershipId) => [.. OrganisationIds.Where(organisationId => MayFor(organisationId, permission, partnershipId))];

    /// <summary>The organisation on whose behalf the person does this: the first membership that allows it.</summary>
    /// <exception cref="InvalidOperationException">No membership allows it.</exception>
    public Guid ActsFor(Permission permission, IBelongToPartnership row) =>
        SeatsFor(permission, row).First().OrganisationId;
}
