using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Posts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BoTrygt.Web.Partners.Partnerships.Members;

public sealed class MemberForm
{
    [Display(Name = "Post")]
    public Guid? PostId { get; set; }

    [Display(Name = "Gruppe")]
    [EnumDataType(typeof(MemberGroup), ErrorMessage = "Vælg en gruppe.")]
    public MemberGroup Group { get; set; }

    public Member ToMember(Guid partnershipId) => new() { PartnershipId = partnershipId, PostId = PostId ?? Guid.Empty, Group = Group };
}

/// <param name="Slug">The municipality's.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="Form">As typed.</param>
/// <param name="Posts">Those that may be chosen.</param>
/// <param name="Members">Those there are.</param>
internal sealed record MembersPage(string Slug, string Partnership, MemberForm Form, IReadOnlyList<PostChoice> Posts, IReadOnlyList<MemberRow> Members)
{
    public static IReadOnlyList<SelectListItem> Groups { get; } = [.. Enum.GetValues<MemberGroup>().Select(group => new SelectListItem(group.InDanish(), $"{group}"))];

    public string Address => PartnershipAddresses.Members(Slug);

    /// <summary>The post is one of this partnership's, and is not in the group already.</summary>
    public bool Check(ModelStateDictionary state)
    {
        if (Posts.All(post => post.Id != Form.PostId))
        {
            state.AddModelError("form.PostId", "Vælg en post hos en af parterne eller i en forening i partnerskabet.");
        }
        else if (Members.Any(member => member.PostId == Form.PostId && member.Group == Form.Group))
        {
            state.AddModelError("form.PostId", "Posten er allerede i gruppen.");
        }

        return state.IsValid;
    }
}
