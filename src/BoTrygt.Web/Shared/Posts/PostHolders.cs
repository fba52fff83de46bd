using BoTrygt.Database;
using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Posts;

/// <summary>Who holds a post.</summary>
public static class PostHolders
{
    /// <summary>The posts that somebody holds: a holder who has left the organisation leaves the post vacant.</summary>
    public static IQueryable<Post> Held(this IQueryable<Post> posts, DateOnly today)
    {
        var active = Membership.ActiveOn(today);
        return posts.Where(post => post.Holder!.Memberships.AsQueryable().Where(active).Any(membership => membership.OrganisationId == post.OrganisationId));
    }

    /// <summary>
    /// The posts that still name somebody who has left the organisation for good. Whoever has a role there that begins
    /// later keeps the post; a role that was ended before it began never does.
    /// </summary>
    public static IQueryable<Post> LeftBehind(this IQueryable<Post> posts, DateOnly today)
    {
        var running = Membership.NotEndedOn(today);
        return posts.Where(post => post.HolderId != null && !post.Holder!.Memberships.AsQueryable().Where(running).Any(membership => membership.OrganisationId == post.OrganisationId));
    }

    /// <summary>Whoever a post is promised to belongs to its organisation.</summary>
    public static async Task<bool> NextIsHereAsync(this BoTrygtDb db, Post post, DateOnly today, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(post);
        return post.NextHolderId is { } next
            && await db.Memberships.Where(Membership.ActiveOn(today)).AnyAsync(membership => membership.PersonId == next && membership.OrganisationId == post.OrganisationId, cancellation);
    }
}
