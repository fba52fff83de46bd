using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Administrators.Memberships;

/// <summary>What has to be known before a role ends.</summary>
internal static class EndQueries
{
    public static IQueryable<EndPage> ToEndPage(this IQueryable<Membership> memberships, DateOnly today)
    {
        var running = Membership.NotEndedOn(today);
        var withoutEnd = Membership.WithoutEndOn(today);
        return memberships.Select(membership => new EndPage
        {
            MembershipId = membership.Id,
            PersonId = membership.PersonId,
            PersonName = membership.Person.Name,
            OrganisationName = membership.Organisation.Name,
            Role = membership.Role,
            To = membership.To,
            HasOther = membership.Organisation.Memberships.AsQueryable().Where(running).Any(other => other.Id != membership.Id && other.PersonId == membership.PersonId),
            Stays = membership.Organisation.Memberships.AsQueryable().Where(withoutEnd).Any(other => other.Id != membership.Id && other.PersonId == membership.PersonId),
            Held = membership.Organisation.Posts.Where(post => post.HolderId == membership.PersonId).OrderBy(post => post.Title).ThenBy(post => post.Id).Select(post => new PostToHandOver(post.Id, post.Title, post.NextHolderId)).ToList(),
            Others = membership.Organisation.Memberships.AsQueryable().Where(running).Where(other => other.PersonId != membership.PersonId).Select(other => new Successor(other.PersonId, other.Person.Name)).ToList(),
        });
    }
}
