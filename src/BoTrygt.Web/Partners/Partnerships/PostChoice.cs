using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Partners.Partnerships;

/// <summary>A post that can be chosen in a partnership: of one of its parties, or of one of its associations.</summary>
internal sealed record PostChoice(Guid Id, Guid OrganisationId, string Title, string Organisation, OrganisationKind Kind, bool HasMailbox, string? Holder)
{
    private string Name => $"{Title} ({Holder ?? "ubesat"})";

    /// <summary>The kommune's posts first.</summary>
    public static async Task<IReadOnlyList<PostChoice>> ReadAsync(BoTrygtDb db, Guid partnershipId, CancellationToken cancellation)
    {
        var posts = await db.Posts.AsNoTracking()
            .Where(post => post.Organisation.PartnershipId == partnershipId || db.Parties.Any(party => party.PartnershipId == partnershipId && party.OrganisationId == post.OrganisationId))
            .Select(post => new PostChoice(post.Id, post.OrganisationId, post.Title, post.Organisation.Name, post.Organisation.Kind, post.Mailbox != null, post.Holder!.Name))
            .ToListAsync(cancellation);
        return [.. posts.OrderBy(post => post.Kind).ThenBy(post => post.Organisation, DanishOrder.Comparer).ThenBy(post => post.Title, DanishOrder.Comparer)];
    }

    /// <summary>For a select, grouped by organisation.</summary>
    public static IReadOnlyList<SelectListItem> Items(IEnumerable<PostChoice> posts)
    {
        var groups = new Dictionary<string, SelectListGroup>();
        return
        [
            new("Vælg en post", ""),
            .. posts.Select(post => new SelectListItem(post.Name, $"{post.Id}") { Group = Group(post.Organisation) }),
        ];

        SelectListGroup Group(string name) => groups.TryGetValue(name, out var group) ? group : groups[name] = new() { Name = name };
    }
}
