using BoTrygt.Database;
using BoTrygt.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Posts;

/// <summary>Who holds a post, and what changes with it.</summary>
public static class PostHolders
{
    /// <summary>
    /// Gives the posts another holder, or nobody. Citizens were shown the last one's name by that person's own consent,
    /// which goes with the person.
    /// </summary>
    /// <returns>Whether something that citizens read changed.</returns>
    public static async Task<bool> HandOverAsync(this BoTrygtDb db, IReadOnlyCollection<Post> posts, Guid? holderId)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ids = posts.Select(post => post.Id).ToList();
        var contacts = await db.ContactPersons.Include(contact => contact.Publication)
            .Where(contact => ids.Contains(contact.PostId) && contact.ConsentOfId != null && contact.ConsentOfId != holderId).ToListAsync();
        foreach (var post in posts)
        {
            post.HolderId = holderId;
        }

        contacts.ForEach(contact => contact.WithdrawConsent());
        return contacts.Any(contact => contact.Publication is not null);
    }

    /// <summary>The posts that somebody holds: a holder who has left the organisation leaves the post vacant.</summary>
    public static IQueryable<Post> Held(this IQueryable<Post> posts, DateOnly today) => posts.Where(post => post.Holder!.Memberships.Any(membership =>
        membership.OrganisationId == post.OrganisationId && membership.From <= today && (membership.To == null || membership.To >= today)));
}
