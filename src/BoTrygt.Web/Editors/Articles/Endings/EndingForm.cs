using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Editors.Articles.Revisions;
using BoTrygt.Web.Shared.Components;
using BoTrygt.Web.Shared.Forms;

namespace BoTrygt.Web.Editors.Articles.Endings;

/// <summary>What becomes of a published article: it is still right, no longer holds, or goes.</summary>
public sealed class EndingForm
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    [Display(Name = "Hvornår skal den læses igennem igen?")]
    public DateOnly? ReviewOn { get; set; }

    [Display(Name = "Hvad skal læserne vide?")]
    [StringLength(Article.ReasonMaxLength, ErrorMessage = "Det må højst fylde {1} tegn.")]
    [NoPersonalNumber]
    public string? Reason { get; set; }

    [Display(Name = "Hvilken artikel står det i nu?")]
    public Guid? MergedIntoId { get; set; }
}

/// <summary>The three things that can be done with it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Form">As typed.</param>
/// <param name="Others">Published national articles that may have taken it up, by title.</param>
/// <param name="Act">Which form was sent; null for none.</param>
public sealed record EndingPage(Article Article, EndingForm Form, IReadOnlyList<OtherArticle> Others, string? Act)
{
    /// <summary>The partnerships whose citizens read it as they have adapted it.</summary>
    public IReadOnlyList<string> ShownIn { get; init; } = [];

    /// <summary>The titles of pages that are gone and lead here.</summary>
    public IReadOnlyList<string> LedHere { get; init; } = [];

    public IReadOnlyList<Crumb> Trail => ArticleTrail.To(Article, new Crumb("Læst igennem, trukket tilbage eller taget ned"));
}

public sealed record OtherArticle(Guid Id, string Title);
