using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Text;

namespace BoTrygt.Web.Administrators.Memberships;

public sealed class NewMembershipPage
{
    public required MembershipForm Form { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }

    /// <summary>Those that the viewer looks after, by kind and name.</summary>
    public required IReadOnlyList<OrganisationChoice> Organisations { get; init; }

    /// <summary>The one that is chosen; null until one is.</summary>
    public required OrganisationChoice? Organisation { get; init; }

    /// <summary>The roles that the viewer may give there.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }
}

public sealed record OrganisationChoice(Guid Id, string Name, OrganisationKind Kind);

public sealed record EndPage
{
    public EndForm Form { get; init; } = new();
    public required Guid MembershipId { get; init; }
    public required Guid PersonId { get; init; }
    public required string PersonName { get; init; }
    public required string OrganisationName { get; init; }
    public required Role Role { get; init; }
    public required DateOnly? To { get; init; }

    /// <summary>Another role may keep the person in the organisation, depending on the last day.</summary>
    public required bool HasOther { get; init; }

    /// <summary>Another role without an end keeps the person in the organisation, whatever the last day.</summary>
    public required bool Stays { get; init; }

    /// <summary>The posts that the person holds there.</summary>
    public required IReadOnlyList<PostToHandOver> Held { get; init; }

    /// <summary>The posts that the person may leave behind.</summary>
    public IReadOnlyList<PostToHandOver> Posts => Stays ? [] : Held;

    /// <summary>The others who belong to the organisation, once for each role.</summary>
    public required IReadOnlyList<Successor> Others { get; init; }

    public IReadOnlyList<Successor> Successors => [.. Others.Distinct().OrderBy(other => other.Name, DanishOrder.Comparer)];
}

public sealed record PostToHandOver(Guid Id, string Title, Guid? NextHolderId);

public sealed record Successor(Guid PersonId, string Name);
