using BoTrygt.Domain.Access;

namespace BoTrygt.Web.Shared.Posts;

/// <summary>Who holds a post.</summary>
public static class PostHolders
{
    /// <summary>The posts that somebody holds: a holder who has left the organisation leaves the post vacant.</summary>
    public static IQueryable<Post> Held(this IQueryable<Post> posts, DateOnly today) => posts.Where(post => post.Holder!.Memberships.Any(membership =>
        membership.OrganisationId == post.OrganisationId && membership.From <= today && (membership.To == null || membership.To >= today)));
}
