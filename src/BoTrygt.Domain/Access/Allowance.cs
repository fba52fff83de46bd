namespace BoTrygt.Domain.Access;

/// <summary>Where one person's permission holds. As SQL it is <see cref="AllowedRows"/>; the two agree.</summary>
public sealed class Allowance
{
    /// <summary>No limit; the lists do not matter.</summary>
    public required bool Everywhere { get; init; }

    /// <summary>Partnerships in which it holds for everything.</summary>
    public required IReadOnlyList<Guid> PartnershipIds { get; init; }

    /// <summary>Organisations for whose people it holds.</summary>
    public required IReadOnlyList<Guid> OrganisationIds { get; init; }

    /// <summary>Organisations for whose own initiatives it holds, each with the partnerships in which it does.</summary>
    public required IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> OwnedIds { get; init; }

    /// <summary>Partnerships in which it holds for what is shared with civil society.</summary>
    public required IReadOnlyList<Guid> SharedIds { get; init; }

    /// <summary>Partnerships in which it holds for what civil society is invited to.</summary>
    public required IReadOnlyList<Guid> InvitedIds { get; init; }

    /// <summary>It holds for what belongs to no partnership.</summary>
    public required bool National { get; init; }

    public bool IsEmpty => !Everywhere && !National && PartnershipIds.Count + OrganisationIds.Count + OwnedIds.Count + SharedIds.Count + InvitedIds.Count == 0;

    public static Allowance Of(Permission permission, IReadOnlyCollection<Seat> seats)
    {
        var reaches = seats.ToLookup(seat => RoleRights.Of(seat.Role, permission));
        return new()
        {
            Everywhere = reaches.Contains(Reach.All),
            PartnershipIds = Partnerships(reaches[Reach.Own]),
            OrganisationIds = Organisations(reaches[Reach.Own]),
            OwnedIds = reaches[Reach.Owned].GroupBy(seat => seat.OrganisationId).ToDictionary(seats => seats.Key, Partnerships),
            SharedIds = Partnerships(reaches[Reach.Shared]),
            InvitedIds = Partnerships(reaches[Reach.Invited]),
            National = reaches.Contains(Reach.National),
        };
    }

    /// <summary>It holds for everything in the partnership.</summary>
    public bool CoversAllOf(Guid partnershipId) => Everywhere || PartnershipIds.Contains(partnershipId);

    /// <summary>It holds for a row.</summary>
    public bool Covers(IBelongToPartnership row) =>
        CoversAllOf(row.PartnershipId)
        || (row is IOwnedByParty owned && CoversOwner(row.PartnershipId, owned.OwnerOrganisationId))
        || (row is ISharedWithCivilSociety shared && CoversShared(row.PartnershipId, shared.CivilSociety));

    /// <summary>It holds for a row that may be national.</summary>
    public bool Covers(IMayBelongToPartnership row) => row.PartnershipId is { } partnershipId ? CoversAllOf(partnershipId) : Everywhere || National;

    /// <summary>It holds for what that organisation owns in the partnership.</summary>
    public bool CoversOwner(Guid partnershipId, Guid organisationId) =>
        CoversAllOf(partnershipId) || (OwnedIds.TryGetValue(organisationId, out var partnershipIds) && partnershipIds.Contains(partnershipId));

    /// <summary>It holds for the people of an organisation.</summary>
    public bool CoversOrganisation(Guid organisationId) => Everywhere || OrganisationIds.Contains(organisationId);

    private bool CoversShared(Guid partnershipId, CivilSocietyAccess access) =>
        (access != CivilSocietyAccess.None && SharedIds.Contains(partnershipId))
        || (access == CivilSocietyAccess.Contribute && InvitedIds.Contains(partnershipId));

    private static IReadOnlyList<Guid> Partnerships(IEnumerable<Seat> seats) => [.. seats.Select(seat => seat.PartnershipId).OfType<Guid>().Distinct()];

    private static List<Guid> Organisations(IEnumerable<Seat> seats) => [.. seats.Select(seat => seat.OrganisationId).Distinct()];
}
