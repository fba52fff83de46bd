using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Access;

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
    [RegularExpression(@"\s*[^\s@<>"",;:\\]+@[^\s@<>"",;:\\]+\.[^\s@<>"",;:\\.]+\s*", ErrorMessage = "Skriv en e-mail som tryghed@kommune.dk, eller lad feltet være tomt.")]
    public string? Mailbox { get; set; }

    [Display(Name = "Varetages af")]
    public Guid? HolderId { get; set; }
}
