using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Shared.Posts;

/// <summary>A post that can be chosen: in a partnership one of its parties', or of one of its associations.</summary>
public sealed record PostChoice(Guid Id, Guid OrganisationId, OrganisationKind Kind, string Organisation, string Title, bool HasMailbox, string? Holder)
{
    public bool IsOfParty => Kind != OrganisationKind.CivilSociety;
    public PostOfParty OfParty => new(Id, OrganisationId);
    public string Name => $"{Title} ({Holder ?? "ubesat"})";

    /// <summary>Those of a partnership, the kommune's first.</summary>
    public static Task<IReadOnlyList<PostChoice>> ReadAsync(BoTrygtDb db, Guid partnershipId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ReadAsync(db.Posts.Where(post => post.Organisation.PartnershipId == partnershipId || db.Parties.Any(party => party.PartnershipId == partnershipId && party.OrganisationId == post.OrganisationId)), cancellation);
    }

    /// <summary>Those of Bo trygt.</summary>
    public static Task<IReadOnlyList<PostChoice>> ReadNationalAsync(BoTrygtDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return ReadAsync(db.Posts.Where(post => post.Organisation.Kind == OrganisationKind.BoTrygt), cancellation);
    }

    private static async Task<IReadOnlyList<PostChoice>> ReadAsync(IQueryable<Post> found, CancellationToken cancellation)
    {
        var posts = await found.AsNoTracking()
            .Select(post => new PostChoice(post.Id, post.OrganisationId, post.Organisation.Kind, post.Organisation.Name, post.Title, post.Mailbox != null, post.Holder!.Name))
            .ToListAsync(cancellation);
        return [.. posts.OrderBy(post => post.Kind).ThenBy(post => post.Organisation, DanishOrder.Comparer).ThenBy(post => post.Title, DanishOrder.Comparer)];
    }

    /// <summary>For a select, grouped by organisation.</summary>
    /// <param name="posts">Those to choose from, in order.</param>
    /// <param name="none">What choosing nothing is called.</param>
    public static IReadOnlyList<SelectListItem> Items(IEnumerable<PostChoice> posts, string none = "Vælg en post") =>
    [
        new(none, ""),
        .. posts.GroupBy(post => post.Organisation, (name, own) => (Group: new SelectListGroup { Name = name }, Posts: own))
            .SelectMany(organisation => organisation.Posts.Select(post => new SelectListItem(post.Name, $"{post.Id}") { Group = organisation.Group })),
    ];
}
