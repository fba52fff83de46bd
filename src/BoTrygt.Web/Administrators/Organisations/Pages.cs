using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Partnerships;

namespace BoTrygt.Web.Administrators.Organisations;

public sealed class OrganisationsPage
{
    public required OrganisationFilter Filter { get; init; }
    public required IReadOnlyList<OrganisationGroup> Groups { get; init; }
    public required bool MayAdd { get; init; }
}

/// <param name="Kind">The kind of all of them.</param>
/// <param name="InUse">With people or posts.</param>
/// <param name="Others">Without.</param>
public sealed record OrganisationGroup(OrganisationKind Kind, IReadOnlyList<OrganisationRow> InUse, IReadOnlyList<OrganisationRow> Others);

/// <param name="Id">The organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Partnership">The one an association takes part in.</param>
/// <param name="People">How many have a role in it today.</param>
/// <param name="Posts">How many posts it has.</param>
/// <param name="VacantPosts">How many of them nobody holds.</param>
public sealed record OrganisationRow(Guid Id, string Name, OrganisationKind Kind, string? Partnership, int People, int Posts, int VacantPosts)
{
    public bool IsInUse => People > 0 || Posts > 0;
}

public sealed record OrganisationPage(Guid Id, string Name, OrganisationKind Kind, string? Partnership)
{
    public IReadOnlyList<MemberRow> Members { get; init; } = [];
    public IReadOnlyList<PostRow> Posts { get; init; } = [];

    /// <summary>Those that were not answered, the latest first.</summary>
    public IReadOnlyList<InvitationRow> Invitations { get; init; } = [];
    public bool MayRename { get; init; }
    public bool MaySetUpLogin { get; init; }

    /// <summary>There may be people on the list that the viewer does not look after.</summary>
    public bool HidesAdministrators { get; init; }

    public IEnumerable<MemberRow> Current => Members.Where(member => !member.HasEnded);
    public IReadOnlyList<MemberRow> Former => [.. Members.Where(member => member.HasEnded)];
}

/// <param name="MembershipId">The membership.</param>
/// <param name="PersonId">Whose.</param>
/// <param name="Name">The person's.</param>
/// <param name="Role">The role.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while no end is set.</param>
/// <param name="HasEnded">It ended before today, or before it began.</param>
/// <param name="IsInReach">The viewer looks after the person, who may belong to others by now.</param>
public sealed record MemberRow(Guid MembershipId, Guid PersonId, string Name, Role Role, DateOnly From, DateOnly? To, bool HasEnded, bool IsInReach);

/// <param name="Id">The invitation.</param>
/// <param name="Name">Who is asked.</param>
/// <param name="Email">Where the mail went.</param>
/// <param name="Role">What the person is asked to be.</param>
/// <param name="SentAt">UTC: when it was asked last.</param>
/// <param name="InvitedBy">Who asked.</param>
/// <param name="IsTooOld">Its link works no more.</param>
public sealed record InvitationRow(Guid Id, string Name, string Email, Role Role, DateTime SentAt, string InvitedBy, bool IsTooOld);

/// <param name="Id">The post.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Mailbox">The function's mailbox.</param>
/// <param name="HolderId">Who holds it; null when it is vacant.</param>
/// <param name="Holder">The holder's name.</param>
public sealed record PostRow(Guid Id, string Title, string? Mailbox, Guid? HolderId, string? Holder, string? NextHolder);

public sealed record AssociationPage(AssociationForm Form, IReadOnlyList<PartnershipChoice> Partnerships);
