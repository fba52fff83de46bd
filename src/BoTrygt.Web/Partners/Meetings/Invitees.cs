using BoTrygt.Database;
using BoTrygt.Domain.Meetings;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Posts;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Meetings;

internal static class Invitees
{
    /// <summary>The posts that are members of a partnership's group.</summary>
    public static async Task<IReadOnlyList<Invitee>> ReadInviteesAsync(this BoTrygtDb db, Guid partnershipId, MemberGroup group, CancellationToken cancellation) => await db.Members
        .Where(member => member.PartnershipId == partnershipId && member.Group == group)
        .Select(member => new Invitee(member.PostId, member.Post.Holder!.Name ?? "", member.Post.Title, member.Post.Organisation.Name))
        .ToListAsync(cancellation);

    public static Invitee ToInvitee(this PostChoice post) => new(post.Id, post.Holder ?? "", post.Title, post.Organisation);
}
