using BoTrygt.Database;
using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Bo trygt's consultants who hold a post that is a member of the partnership; all of them when none does.</summary>
    public static async Task<IReadOnlyList<RoleHolder>> ReadConsultantsAsync(this BoTrygtDb db, Guid partnershipId, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var boTrygt = await db.Parties.Where(party => party.PartnershipId == partnershipId && party.Organisation.Kind == OrganisationKind.BoTrygt).Select(party => party.OrganisationId).ToListAsync(cancellation);
        var members = await db.Members.Where(member => member.PartnershipId == partnershipId && member.Post.HolderId != null).Select(member => member.Post.HolderId).ToListAsync(cancellation);
        var all = await db.Memberships.Of(boTrygt, today, Role.Consultant).ToListAsync(cancellation);
        var own = all.FindAll(consultant => members.Contains(consultant.PersonId));
        return own.Count > 0 ? own : all;
    }
}
