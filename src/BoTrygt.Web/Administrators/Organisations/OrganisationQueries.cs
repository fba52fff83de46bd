using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Posts;

namespace BoTrygt.Web.Administrators.Organisations;

/// <summary>What the pages show, as SQL.</summary>
internal static class OrganisationQueries
{
    public static IQueryable<OrganisationRow> ToRows(this IQueryable<Organisation> organisations, BoTrygtDb db, DateOnly today)
    {
        var active = Membership.ActiveOn(today);
        var held = db.Posts.Held(today);
        return organisations.Select(organisation => new OrganisationRow(
            organisation.Id,
            organisation.Name,
            organisation.Kind,
            db.Partnerships.Where(partnership => partnership.Id == organisation.PartnershipId).Select(partnership => partnership.Name).FirstOrDefault(),
            organisation.Memberships.AsQueryable().Where(active).Select(membership => membership.PersonId).Distinct().Count(),
            organisation.Posts.Count,
            organisation.Posts.Count(post => !held.Any(other => other.Id == post.Id))));
    }

    public static IQueryable<OrganisationPage> ToPage(this IQueryable<Organisation> organisations, BoTrygtDb db) =>
        organisations.Select(organisation => new OrganisationPage(
            organisation.Id,
            organisation.Name,
            organisation.Kind,
            db.Partnerships.Where(partnership => partnership.Id == organisation.PartnershipId).Select(partnership => partnership.Name).FirstOrDefault()));

    /// <summary>The associations of a partnership that are called so; none where there is no partnership.</summary>
    public static IQueryable<Organisation> NamesakesOf(this IQueryable<Organisation> organisations, Guid? partnershipId, string? name)
    {
        var trimmed = (name ?? "").Trim();
        return organisations.Where(organisation => organisation.PartnershipId != null && organisation.PartnershipId == partnershipId && organisation.Name == trimmed);
    }

    /// <param name="memberships">An organisation's.</param>
    /// <param name="people">Those that the viewer looks after.</param>
    /// <param name="today">In Denmark.</param>
    public static IQueryable<MemberRow> ToMembers(this IQueryable<Membership> memberships, IQueryable<Person> people, DateOnly today)
    {
        var running = memberships.Where(Membership.NotEndedOn(today));
        return
            from membership in memberships
            let isRunning = running.Any(other => other.Id == membership.Id)
            let isInReach = people.Any(person => person.Id == membership.PersonId)
            select new MemberRow(membership.Id, membership.PersonId, membership.Person.Name, membership.Role, membership.From, membership.To, !isRunning, isInReach);
    }

    /// <summary>Those that somebody may still answer, or that are to be sent again.</summary>
    public static IQueryable<InvitationRow> ToRows(this IQueryable<Invitation> invitations, DateTime now)
    {
        var latest = now - Invitation.Lifetime;
        return invitations.Where(Invitation.Open).OrderByDescending(invitation => invitation.SentAt).ThenBy(invitation => invitation.Id)
            .Select(invitation => new InvitationRow(invitation.Id, invitation.Name, invitation.Email, invitation.Role, invitation.SentAt, invitation.InvitedBy.Name, invitation.SentAt <= latest));
    }

    /// <summary>A holder who has left the organisation leaves the post vacant.</summary>
    public static IQueryable<PostRow> ToPosts(this IQueryable<Post> posts, DateOnly today)
    {
        var held = posts.Held(today);
        return
            from post in posts
            let isHeld = held.Any(other => other.Id == post.Id)
            select new PostRow(post.Id, post.Title, post.Mailbox, isHeld ? post.HolderId : null, isHeld ? post.Holder!.Name : null, post.NextHolder!.Name);
    }
}
