using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Posts;

namespace BoTrygt.Web.Editors.Articles.Owners;

/// <summary>Who keeps an article true, and when it is to be read again.</summary>
public sealed class OwnerForm
{
    public int Version { get; set; }

    [Display(Name = "Hvem holder artiklen ved lige?")]
    public Guid? OwnerPostId { get; set; }

    [Display(Name = "Skal læses igennem senest")]
    [Required(ErrorMessage = "Vælg en dag.")]
    public DateOnly? ReviewOn { get; set; }
}

/// <param name="Posts">Of Bo trygt, or of the partnership's parties.</param>
public sealed record OwnerPage(Article Article, OwnerForm Form, IReadOnlyList<PostChoice> Posts)
{
    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Ansvar"));
}
