using BoTrygt.Database;
using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Administrators.Organisations;

/// <summary>What the pages show, as SQL.</summary>
internal static class OrganisationQueries
{
    public static IQueryable<OrganisationRow> ToRows(this IQueryable<Organisation> organisations, BoTrygtDb db, DateOnly today) =>
        organisations.Select(organisation => new OrganisationRow(
            organisation.Id,
            organisation.Name,
            organisation.Kind,
            db.Partnerships.Where(partnership => partnership.Id == organisation.PartnershipId).Select(partnership => partnership.Name).FirstOrDefault(),
            organisation.Memberships.Where(membership => membership.From <= today && (membership.To == null || membership.To >= today)).Select(membership => membership.PersonId).Distinct().Count(),
            organisation.Posts.Count,
            organisation.Posts.Count(post => post.HolderId == null || !organisation.Memberships.Any(membership =>
                membership.PersonId == post.HolderId && membership.From <= today && (membership.To == null || membership.To >= today)))));

    public static IQueryable<OrganisationPage> ToPage(this IQueryable<Organisation> organisations, BoTrygtDb db) =>
        organisations.Select(organisation => new OrganisationPage(
            organisation.Id,
            organisation.Name,
            organisation.Kind,
            db.Partnerships.Where(partnership => partnership.Id == organisation.PartnershipId).Select(partnership => partnership.Name).FirstOrDefault()));

    public static IQueryable<MemberRow> ToMembers(this IQueryable<Membership> memberships, DateOnly today) =>
        memberships.Select(membership => new MemberRow(
            membership.Id, membership.PersonId, membership.Person.Name, membership.Role, membership.From, membership.To, membership.To != null && membership.To < today));

    /// <summary>A holder who has left the organisation leaves the post vacant.</summary>
    public static IQueryable<PostRow> ToPosts(this IQueryable<Post> posts, DateOnly today) =>
        from post in posts
        let isHeld = post.Holder!.Memberships.Any(membership =>
            membership.OrganisationId == post.OrganisationId && membership.From <= today && (membership.To == null || membership.To >= today))
        select new PostRow(post.Id, post.Title, post.Mailbox, isHeld ? post.HolderId : null, isHeld ? post.Holder!.Name : null);
}
