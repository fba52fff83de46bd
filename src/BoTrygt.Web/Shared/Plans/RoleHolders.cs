using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Shared.Plans;

/// <summary>Somebody who holds a role in an organisation today.</summary>
public sealed record RoleHolder(Guid PersonId, string Name, string Email, Guid OrganisationId, string Organisation);

public static class RoleHolders
{
    /// <summary>Those who hold one of the roles in one of the organisations on that day.</summary>
    public static IQueryable<RoleHolder> Of(this IQueryable<Membership> memberships, IReadOnlyCollection<Guid> organisationIds, DateOnly today, params Role[] roles) => memberships
        .Where(Membership.ActiveOn(today))
        .Where(membership => roles.Contains(membership.Role) && organisationIds.Contains(membership.OrganisationId))
        .Select(membership => new RoleHolder(membership.PersonId, membership.Person.Name, membership.Person.Email, membership.OrganisationId, membership.Organisation.Name));
}
