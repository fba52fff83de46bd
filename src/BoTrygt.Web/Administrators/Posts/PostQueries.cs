using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Administrators.Posts;

/// <summary>Who may hold a post, and what names it.</summary>
internal static class PostQueries
{
    public static async Task<IReadOnlyList<HolderChoice>> HoldersAsync(this BoTrygtDb db, Guid organisationId, DateOnly today, CancellationToken cancellation)
    {
        var people = await db.Memberships.Where(Membership.ActiveOn(today)).Where(membership => membership.OrganisationId == organisationId)
            .Select(membership => membership.Person).Distinct().Select(person => new HolderChoice(person.Id, person.Name)).ToListAsync(cancellation);
        return [.. people.OrderBy(person => person.Name, DanishOrder.Comparer)];
    }

    /// <summary>In words, partnership by partnership; nothing when the post can be deleted.</summary>
    public static async Task<IReadOnlyList<string>> UsesAsync(this BoTrygtDb db, Guid postId, CancellationToken cancellation)
    {
        var uses = await db.Partnerships.Select(partnership => new PostUse(
            partnership.Name,
            db.Initiatives.IgnoreQueryFilters().Count(initiative => initiative.AmendsId == null && initiative.PartnershipId == partnership.Id && (initiative.OwnerPostId == postId || initiative.DeputyPostId == postId)),
            db.Members.Count(member => member.PartnershipId == partnership.Id && member.PostId == postId),
            db.ContactPersons.Count(contact => contact.PartnershipId == partnership.Id && contact.PostId == postId))).ToListAsync(cancellation);
        return [.. uses.Where(use => use.IsUsed).OrderBy(use => use.Partnership, DanishOrder.Comparer).Select(use => use.InWords)];
    }
}
