using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Administrators.Posts;

/// <summary>A post and who holds it.</summary>
public sealed class PostForm
{
    [Display(Name = "Postens navn")]
    [Required(ErrorMessage = "Skriv, hvad posten hedder.")]
    [StringLength(Post.TitleMaxLength, ErrorMessage = "Navnet må højst være {1} tegn.")]
    public string Title { get; set; } = "";

    [Display(Name = "Postkasse")]
    [StringLength(Post.MailboxMaxLength, ErrorMessage = "Postkassen må højst være {1} tegn.")]
    [RegularExpression(EmailAddress.Pattern, ErrorMessage = "Skriv en e-mail som tryghed@kommune.dk, eller lad feltet være tomt.")]
    public string? Mailbox { get; set; }

    [Display(Name = "Varetages af")]
    public Guid? HolderId { get; set; }

    /// <summary>The version that the person saw; 0 for a new one.</summary>
    public int Version { get; set; }

    public static PostForm Of(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return new() { Title = post.Title, Mailbox = post.Mailbox, HolderId = post.HolderId, Version = post.Version };
    }

    public Post ToPost(Guid organisationId)
    {
        var post = new Post { OrganisationId = organisationId, Title = "" };
        CopyTo(post);
        return post;
    }

    public void CopyTo(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        (post.Title, post.Mailbox, post.HolderId) = (Title.Trim(), string.IsNullOrWhiteSpace(Mailbox) ? null : Mailbox.Trim(), HolderId);
    }

    /// <summary>What somebody else saved meanwhile beside what was typed.</summary>
    /// <param name="now">What is stored.</param>
    /// <param name="nameOf">What a holder is called.</param>
    public Conflict Against(PostForm now, Func<Guid?, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(nameOf);
        return Conflict.Of(("Postens navn", now.Title, Title), ("Postkasse", now.Mailbox, Mailbox)).With(now.HolderId != HolderId, "Varetages af", nameOf(now.HolderId), nameOf(HolderId));
    }
}
